import { createHash } from 'node:crypto'
import { canonicalJson } from '../../functions/store/content-hash.ts'
import type { Item } from '../../functions/store/table.ts'
import type { MemoryTable } from './memory-table.ts'

/** The state of a table: a hash for each account (its learning row included), and how many items that is. */
export type Digest = { byAccount: Map<string, string>; items: number }

/**
 * Everything stored but what says when things were known: when a fact happened to arrive (`receivedAt`), what was asked
 * for on the way (OUT#… and RUN#…), and the band that was `announced` last. When an account is due depends on the runs it
 * has had, and is asked for by itself.
 */
export function digest(table: MemoryTable): Digest {
  const hashes = new Map<string, ReturnType<typeof createHash>>()
  let items = 0
  for (const pk of [...table.partitions.keys()].sort()) {
    const partition = table.partitions.get(pk) ?? new Map<string, Item>()
    for (const [sk, stored] of [...partition].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (sk.startsWith('OUT#') || sk.startsWith('RUN#')) continue
      const { receivedAt: _, announced: __, duePk: ___, dueSk: ____, ...item } = stored
      const account = pk.startsWith('ROWS#') ? `A#${sk}` : pk
      const hash = hashes.get(account) ?? createHash('sha256')
      hashes.set(account, hash.update(canonicalJson(item)))
      items++
    }
  }
  const byAccount = new Map([...hashes].map(([account, hash]) => [account, hash.digest('hex')]))
  return { byAccount, items }
}

/** Where each account is listed by the day it is due to be looked at. */
export function dueIn({ partitions }: MemoryTable): Map<string, unknown> {
  return new Map([...partitions].map(([pk, items]) => [pk, items.get('RISK')?.duePk]))
}
