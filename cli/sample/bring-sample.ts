import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Stack } from '../../local/stack.ts'
import type { Storyteller } from '../../local/story.ts'
import { clientOf } from '../stack/client-of.ts'
import { type KeptSample, keepSample, placeOfKept, takeKept } from './kept-sample.ts'
import { sampleYear } from './sample-year.ts'
import { sendFacts, sendProfiles } from './send-facts.ts'

/** How far the sample of a data directory has come; `since` where it began with a kept one, which goes up to there. */
const Loaded = z.strictObject({
  today: z.iso.date(),
  until: z.iso.datetime(),
  since: z.iso.datetime().optional(),
  complete: z.boolean(),
})

/** A sample on its way into a data directory. */
export interface Bringing {
  /** To be told by the stack. */
  tell: Storyteller
  /**
   * Sends the sample year up to the stack's now through its API. The data directory remembers that it was done; a load that was
   * interrupted goes on with the same year, of which the events that already arrived are duplicates.
   */
  load(stack: Stack): Promise<void>
}

/**
 * Brings the sample year (with `ahead` days to come) into a data directory that no stack runs on yet. A new one begins with the sample
 * that was loaded last on the same day by the same code, and is told what that one was told: loading costs more than everything else
 * of a start.
 */
export async function bringSample(
  dataDir: string,
  { assembly, now, port, ahead = 0 }: { assembly: string; now: Date; port: number; ahead?: number },
  tell: Storyteller,
): Promise<Bringing> {
  const until = now.toISOString()
  const today = until.slice(0, 10)
  const place = await placeOfKept(assembly, today, ahead)
  // Somebody else's engine holds the tables elsewhere.
  const keeps = process.env.DYNAMODB_ENDPOINT === undefined
  const begun = await readLoaded(dataDir)
  const kept = begun || !keeps ? undefined : await takeKept(place, dataDir, { now, port })
  const loading = begun ?? { today, until, complete: false, ...(kept && { since: kept.until }) }
  if (!begun) await write(dataDir, loading)
  const told: KeptSample['told'] = []
  return {
    tell(kind, line, at) {
      if (kind !== 'up') told.push([kind, line, at.toISOString()])
      tell(kind, line, at)
    },
    async load(stack) {
      if (loading.complete) return
      for (const [kind, line, at] of kept?.told ?? []) tell(kind, line, new Date(at))
      const { accounts, facts } = sampleYear(loading.today, ahead)
      const client = clientOf(stack)
      const { since } = loading
      if (since === undefined) await sendProfiles(client, accounts)
      const isMissing = (at: string) => at <= loading.until && (since === undefined || at > since)
      await sendFacts(
        client,
        facts.filter(({ at }) => isMissing(at)),
      )
      await stack.quiet()
      await write(dataDir, { ...loading, complete: true })
      if (!keeps || begun || kept || told.some(([kind]) => kind === 'trouble')) return
      await keepSample(place, dataDir, { until, port: Number(new URL(stack.apiUrl).port), told: [...told] })
    },
  }
}

/** Remembers that a new data directory is to stay without the sample, also at a later start that does not say so. */
export async function keepEmpty(stack: Stack, dataDir: string): Promise<void> {
  if (await readLoaded(dataDir)) return
  const now = stack.clock.now().toISOString()
  await write(dataDir, { today: now.slice(0, 10), until: now, complete: true })
}

async function write(dataDir: string, loaded: z.infer<typeof Loaded>): Promise<void> {
  await writeFile(join(dataDir, 'sample.json'), JSON.stringify(loaded))
}

async function readLoaded(dataDir: string): Promise<z.infer<typeof Loaded> | undefined> {
  let text: string
  try {
    text = await readFile(join(dataDir, 'sample.json'), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return Loaded.parse(JSON.parse(text))
}
