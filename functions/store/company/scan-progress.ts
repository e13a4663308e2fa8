import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'
import { saveProgressAt } from './save-progress-at.ts'

/** SCAN / PROGRESS */
export const scanKey = { pk: 'SCAN', sk: 'PROGRESS' } satisfies Key
const base = { startedAt: z.string(), days: z.array(z.string()).min(1), revision: z.int().positive() }

/**
 * Where a scan of these days stands. While it judges: the next page of accounts, `place` counting days and shards. While it plans: what
 * the owner it is at has been given, so that a cap holds for all pages of an owner.
 */
const ScanProgress = z.discriminatedUnion('phase', [
  z.object({ ...base, phase: z.literal('judge'), place: z.int().min(0), cursor: z.string().optional() }),
  z.object({
    ...base,
    phase: z.literal('plan'),
    owner: z.object({ ownerId: z.string(), open: z.int(), calls: z.int(), analyses: z.int() }).optional(),
  }),
])
export type ScanProgress = z.infer<typeof ScanProgress>

/** Where the scan that has not ended stands; undefined where there is none. */
export async function readProgress(reader: TableReader): Promise<ScanProgress | undefined> {
  const item = await reader.get(scanKey)
  return item && scanOf(item)
}

/** Where the scan of an item stands. */
export function scanOf(item: Item): ScanProgress {
  return readStored(ScanProgress, item)
}

/**
 * Remembers where the scan stands, unless somebody has since it was read: of two scans at once the slower one stops, so that no owner is
 * given by both. Answers whether it is remembered.
 */
export async function saveProgress(table: Table, progress: ScanProgress): Promise<boolean> {
  return saveProgressAt(table, scanKey, progress)
}

/** Forgets a scan that has ended, unless somebody goes on with it. */
export async function clearProgress(table: Table, { revision }: ScanProgress): Promise<boolean> {
  return (await table.delete(scanKey, { revision: { is: revision } })).written
}
