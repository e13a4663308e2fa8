import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { say } from '../../domain/words/say.ts'
import { UsageError } from '../usage-error.ts'

const Kept = z.record(z.string(), z.object({ token: z.string(), until: z.iso.datetime().optional() }))

/** `holdfast/tokens.json` in the person's configuration directory. */
export function tokenFile(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CONFIG_HOME ?? join(env.HOME ?? homedir(), '.config'), 'holdfast', 'tokens.json')
}

/** Keeps a token for an API; nobody but its owner can read the file. */
export function keepToken(
  file: string,
  url: string,
  { token, until }: { token: string; until?: string },
): void {
  const kept = { ...read(file), [url]: { token, ...(until && { until }) } }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}

/** The token kept for an API; undefined without one. Throws a UsageError when it has expired. */
export function keptToken(file: string, url: string, now: Date): string | undefined {
  const kept = read(file)[url]
  if (kept?.until && kept.until <= now.toISOString()) throw new UsageError(say('usage.login-over', { url }))
  return kept?.token
}

function read(file: string): z.infer<typeof Kept> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
  return Kept.parse(JSON.parse(text))
}
