import type { Settings } from '../../../domain/settings.ts'
import { shardOf } from '../table/shard-of.ts'
import type { TableReader } from '../table/table.ts'
import { accountIdOf } from './account-key.ts'
import { accountShards, listJudged } from './risk.ts'

/** One account as a refit reads it: what is remembered of it, packed, and none where that is missing. */
export type FiledRow = { accountId: string; memory: Uint8Array }
/** How much a refit reads: accounts, and the bytes that they are stored in, by which its memory goes. */
export type MostRows = { accounts: number; bytes: number }
/** The limits that the settings set. */
export function mostRows({ learning }: Settings): MostRows {
  return { accounts: learning.mostAccounts, bytes: learning.mostBytes }
}

type Packed = FiledRow & { lot: number }
const accountsAPage = 500
const lots = 2 ** 32

/**
 * What is remembered of all accounts, or of a fair sample of them that stays below both limits: whole shards are read until there is enough,
 * and of those the accounts are kept whose lots, drawn from their ids, come first. Nothing is unpacked here.
 */
export async function readRows(reader: TableReader, most: MostRows): Promise<FiledRow[]> {
  let kept: Packed[] = []
  let isFull = false
  for (let shard = 0; shard < accountShards && !isFull; shard++) {
    let cursor: string | undefined
    do {
      const page = await listJudged(reader, shard, {
        limit: accountsAPage,
        cursor,
        attributes: ['pk', 'memory'],
      })
      for (const { pk, memory } of page.items) {
        const accountId = accountIdOf(pk)
        const bytes = memory instanceof Uint8Array ? memory : new Uint8Array()
        kept.push({ accountId, memory: bytes, lot: shardOf(accountId, lots) })
      }
      isFull ||= !fits(kept, most)
      // A little more than is kept is let grow, so that not every page is put in order.
      if (!fits(kept, { accounts: most.accounts * 1.1, bytes: most.bytes * 1.1 })) kept = thatFit(kept, most)
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return thatFit(kept, most).map(({ accountId, memory }) => ({ accountId, memory }))
}

function fits(packed: readonly Packed[], { accounts, bytes }: MostRows): boolean {
  return packed.length <= accounts && packed.reduce((sum, { memory }) => sum + memory.byteLength, 0) <= bytes
}

function thatFit(packed: readonly Packed[], { accounts, bytes }: MostRows): Packed[] {
  let sum = 0
  return packed
    .toSorted((a, b) => a.lot - b.lot || (a.accountId < b.accountId ? -1 : 1))
    .filter(({ memory }, i) => {
      sum += memory.byteLength
      return i < accounts && sum <= bytes
    })
}
