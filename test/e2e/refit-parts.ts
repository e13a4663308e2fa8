import * as z from 'zod'
import { partitionOf } from './table-dump.ts'

const Ended = z.object({ outcome: z.string(), version: z.string() })
const Version = z.object({ version: z.string() })

/** What a running stack's table holds of refits: what was learned, how each ended, what was promoted and is in use. */
export async function partsOfRefits(dataDir: string) {
  const items = await partitionOf(dataDir, 'MODELS')
  const of = (part: string) => items.filter(({ sk }) => sk.startsWith('REFIT#') && sk.endsWith(part))
  const atOf = (sk: string) => sk.split('#')[1] ?? ''
  return {
    learned: of('#LEARNED').map(({ sk }) => atOf(sk)),
    ended: of('#ENDED').map(({ sk, body }) => ({ at: atOf(sk), ...Ended.parse(JSON.parse(String(body))) })),
    promoted: items.filter(({ sk }) => sk.startsWith('PROMOTED#')).map((item) => Version.parse(item).version),
    inUse: items.filter(({ sk }) => sk === 'CURRENT').map((item) => Version.parse(item).version)[0],
  }
}
