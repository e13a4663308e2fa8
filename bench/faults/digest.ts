import { createHash } from 'node:crypto'
import { canonicalJson } from '../../functions/store/table/content-hash.ts'
import type { Item } from '../../functions/store/table/table.ts'
import { earlier } from '../../test/support/later.ts'
import type { MemoryTable } from './memory-table.ts'

/** What says how far a scan has come: one that crashed is gone on with by the next. */
const progress = ['CANDIDATES', 'SCAN']
/** What says when things were known. */
const known = new Set('receivedAt announced revision wasWarned due duePk dueSk'.split(' '))

/** The state of a table: a hash for each account, and how many items that is. */
export type Digest = { byAccount: Map<string, string>; items: number }

/**
 * Everything stored but what says when things were known: when a fact happened to arrive (`receivedAt`), how often an item was
 * written (`revision`), what was asked for on the way (OUT#… and RUN#…), the band that was `announced` last, whether it was ever warned
 * of, how far a scan has come, which months were copied for later (TRADE#…), and what only a later release knows. When an account is looked at next depends on that too, and is asked for by itself.
 */
export function digest(table: MemoryTable): Digest {
  const hashes = new Map<string, ReturnType<typeof createHash>>()
  let items = 0
  for (const pk of [...table.partitions.keys()].sort()) {
    if (progress.includes(pk)) continue
    const partition = table.partitions.get(pk) ?? new Map<string, Item>()
    for (const [sk, stored] of [...partition].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (['OUT#', 'RUN#', 'TRADE#'].some((prefix) => sk.startsWith(prefix))) continue
      const item = Object.fromEntries(
        Object.entries(Object(earlier(stored))).filter(([name]) => !known.has(name)),
      )
      const hash = hashes.get(pk) ?? createHash('sha256')
      hashes.set(pk, hash.update(canonicalJson(item)))
      items++
    }
  }
  const byAccount = new Map([...hashes].map(([account, hash]) => [account, hash.digest('hex')]))
  return { byAccount, items }
}
