import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'
import { packedTally, unpackedTally } from './base-tally.ts'
import { saveProgressAt } from './save-progress-at.ts'

const key = { pk: 'SCAN', sk: 'SWEEP' }
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
  const item = await reader.get(key)
  return item && readStored(SweepProgress, item)
}

/** Remembers where the sweep stands, unless somebody has since it was read. Answers whether it is remembered. */
export async function saveSweep(table: Table, sweep: SweepProgress): Promise<boolean> {
  return saveProgressAt(table, key, { ...sweep, tally: sweep.tally && packedTally(sweep.tally) })
}
