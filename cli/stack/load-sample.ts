import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Stack } from '../../local/stack.ts'
import { sampleYear } from '../sample/sample-year.ts'
import { sendFacts, sendProfiles } from '../sample/send-facts.ts'
import { clientOf } from './client-of.ts'

const Loaded = z.strictObject({ today: z.iso.date(), until: z.iso.datetime(), complete: z.boolean() })

/**
 * Sends the sample year up to the stack's now through its API. The data directory remembers that it was done; a load
 * that was interrupted goes on with the same year, of which the events that already arrived are duplicates.
 */
export async function loadSample(stack: Stack, dataDir: string): Promise<void> {
  const path = join(dataDir, 'sample.json')
  const now = stack.clock.now().toISOString()
  const kept = (await readLoaded(path)) ?? { today: now.slice(0, 10), until: now, complete: false }
  if (kept.complete) return
  await writeFile(path, JSON.stringify(kept))
  const sample = sampleYear(kept.today, 0)
  const client = clientOf(stack)
  await sendProfiles(client, sample.accounts)
  await sendFacts(
    client,
    sample.facts.filter(({ at }) => at <= kept.until),
  )
  await stack.quiet()
  await writeFile(path, JSON.stringify({ ...kept, complete: true }))
}

/** Remembers that a new data directory is to stay without the sample, also at a later start that does not say so. */
export async function keepEmpty(stack: Stack, dataDir: string): Promise<void> {
  const path = join(dataDir, 'sample.json')
  if (await readLoaded(path)) return
  const now = stack.clock.now().toISOString()
  await writeFile(path, JSON.stringify({ today: now.slice(0, 10), until: now, complete: true }))
}

async function readLoaded(path: string): Promise<z.infer<typeof Loaded> | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return Loaded.parse(JSON.parse(text))
}
