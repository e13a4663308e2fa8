import type { AccountState } from '../../domain/history/account-state.ts'
import { accountShards, filedOf, listJudged } from './risk.ts'
import type { TableReader } from './table.ts'

/** One account as a refit reads it. */
export type FiledRow = { accountId: string; state: AccountState }

/** What is remembered of all accounts, or of a fair sample of at least `most`: whole shards are read, page by page, until there are enough. */
export async function readRows(reader: TableReader, most: number): Promise<FiledRow[]> {
  const rows: FiledRow[] = []
  for (let shard = 0; shard < accountShards && rows.length < most; shard++) {
    let cursor: string | undefined
    do {
      const page = await listJudged(reader, shard, { cursor })
      for (const item of page.items) {
        const { accountId, memory } = filedOf(item)
        rows.push({ accountId, state: memory.latest })
      }
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return rows
}
