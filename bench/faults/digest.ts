import { createHash } from 'node:crypto'
import { canonicalJson } from '../../functions/store/content-hash.ts'
import type { Item } from '../../functions/store/table.ts'
import type { MemoryTable } from './memory-table.ts'

/** The state of a table: a hash for each account (its learning row included), and its announcements by key. */
export type Digest = { byAccount: Map<string, string>; items: number; announcements: Set<string> }

/**
 * Everything stored but two things: when an event happened to arrive (`receivedAt`), and the outbox (OUT#…), which says what
 * was known when it was written. The outbox's keys are handed out beside.
 */
export function digest(table: MemoryTable): Digest {
  const hashes = new Map<string, ReturnType<typeof createHash>>()
  const announcements = new Set<string>()
  let items = 0
  for (const pk of [...table.partitions.keys()].sort()) {
    const partition = table.partitions.get(pk) ?? new Map<string, Item>()
    for (const [sk, stored] of [...partition].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (sk.startsWith('OUT#')) {
        announcements.add(`${pk} ${sk}`)
        continue
      }
      const { receivedAt: _, ...item } = stored
      const account = pk.startsWith('ROWS#') ? `A#${sk}` : pk
      const hash = hashes.get(account) ?? createHash('sha256')
      hashes.set(account, hash.update(canonicalJson(item)))
      items++
    }
  }
  const byAccount = new Map([...hashes].map(([account, hash]) => [account, hash.digest('hex')]))
  return { byAccount, items, announcements }
}
