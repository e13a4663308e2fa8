import * as z from 'zod'
import { LearningRow } from '../../domain/learning/learning-row.ts'
import { shardOf } from './shard-of.ts'
import type { Item, Table, TableReader } from './table.ts'

/** How many partitions the learning rows are spread over. */
export const rowShards = 16

const Stored = z.object({ sk: z.string(), row: z.string() })

/** One account's row, as a refit reads it. */
export type FiledRow = { accountId: string; row: LearningRow }

/**
 * Files an account's learning row under ROWS#<shard> / <accountId>, unless one made of more events is there already: the
 * guard of its risk, so that late workers never take a row back.
 */
export async function putRow(
  table: Table,
  accountId: string,
  { row, count }: { row: LearningRow; count: number },
): Promise<void> {
  const item = {
    pk: shardPk(shardOf(accountId, rowShards)),
    sk: accountId,
    row: JSON.stringify(row),
    count,
  }
  await table.put(item, { if: { count: { atMost: count, orAbsent: true } } })
}

/**
 * Rows of all accounts, or of a fair sample of at least `most`: whole shards are read, page by page, until there are
 * enough. Never reads an account's own partition.
 */
export async function readRows(reader: TableReader, most: number): Promise<FiledRow[]> {
  const rows: FiledRow[] = []
  for (let shard = 0; shard < rowShards && rows.length < most; shard++) {
    const items = await reader.queryAll({ pk: shardPk(shard), attributes: ['sk', 'row'] })
    rows.push(...items.map(rowOfItem))
  }
  return rows
}

/** The accounts of one shard that have ever been judged: each has a row from then on. */
export async function listJudged(reader: TableReader, shard: number): Promise<string[]> {
  const items = await reader.queryAll({ pk: shardPk(shard), attributes: ['sk'] })
  return items.map(({ sk }) => sk)
}

function rowOfItem(item: Item): FiledRow {
  const { sk, row } = Stored.parse(item)
  return { accountId: sk, row: LearningRow.parse(JSON.parse(row)) }
}

function shardPk(shard: number): string {
  return `ROWS#${String(shard).padStart(2, '0')}`
}
