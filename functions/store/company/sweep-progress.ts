import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'
import { packedTally, unpackedTally } from './base-tally.ts'
import { saveProgressAt } from './save-progress-at.ts'

/** SCAN / SWEEP */
export const sweepKey = { pk: 'SCAN', sk: 'SWEEP' } satisfies Key
const Count = z.int().nonnegative()

/**
 * Where a sweep stands, or how the last one ended; `before` is how many accounts the one before it has swept, `tally` what it has counted of the
 * shard that it is in.
 */
const SweepProgress = z.object({
  startedAt: z.string(),
  isOver: z.boolean(),
  shard: Count,
  cursor: z.string().optional(),
  swept: Count,
  before: Count,
  tally: z.instanceof(Uint8Array).transform(unpackedTally).optional(),
  revision: z.int().positive(),
})
export type SweepProgress = z.infer<typeof SweepProgress>

/** Where the sweep stands; undefined before the first. */
export async function readSweep(reader: TableReader): Promise<SweepProgress | undefined> {
  const item = await reader.get(sweepKey)
  return item && sweepOf(item)
}

/** Where the sweep of an item stands. */
export function sweepOf(item: Item): SweepProgress {
  return readStored(SweepProgress, item)
}

/** Remembers where the sweep stands, unless somebody has since it was read. Answers whether it is remembered. */
export async function saveSweep(table: Table, sweep: SweepProgress): Promise<boolean> {
  return saveProgressAt(table, sweepKey, { ...sweep, tally: sweep.tally && packedTally(sweep.tally) })
}
