import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'
import { saveProgressAt } from './save-progress-at.ts'

/** SCAN / ANEW */
export const anewKey = { pk: 'SCAN', sk: 'ANEW' } satisfies Key
const Count = z.int().nonnegative()

/**
 * How far all accounts are judged by a version: `shard` is the one that is next to be walked, `walked` counts the accounts that were come by,
 * `judged` those of them that an earlier version had judged.
 */
const AnewProgress = z.object({
  version: z.string(),
  startedAt: z.string(),
  isOver: z.boolean(),
  shard: Count,
  cursor: z.string().optional(),
  walked: Count,
  judged: Count,
  revision: z.int().positive(),
})
export type AnewProgress = z.infer<typeof AnewProgress>

/** Where the judging anew stands, or how the last one ended; undefined before the first. */
export async function readAnew(reader: TableReader): Promise<AnewProgress | undefined> {
  const item = await reader.get(anewKey)
  return item && anewOf(item)
}

/** Where the judging anew of an item stands. */
export function anewOf(item: Item): AnewProgress {
  return readStored(AnewProgress, item)
}

/** Remembers where it stands, unless somebody has since it was read. Answers whether it is remembered. */
export async function saveAnew(table: Table, progress: AnewProgress): Promise<boolean> {
  return saveProgressAt(table, anewKey, progress)
}
