import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'

const key = { pk: 'SCAN', sk: 'CURSOR' }
const Cursor = z.object({ scannedTo: z.string() })

/** Lets scans begin at the day of the first judgement ever, however late the first of them runs. */
export async function beginScans(table: Table, day: string): Promise<void> {
  if (!(await table.get(key))) await table.put({ ...key, scannedTo: day }, { ifAbsent: true })
}

/**
 * The days a scan has to look at, up to today: every day since the last complete scan, so that missed days are caught up.
 * That scan's own day is looked at again, for what was filed under it while it ran.
 */
export async function daysToScan(reader: TableReader, today: string): Promise<string[]> {
  const cursor = await reader.get(key)
  const to = dayNumber(today)
  const from = cursor ? dayNumber(readStored(Cursor, cursor).scannedTo) : to
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, days) => dayFromNumber(to - days)).reverse()
}

/** Remembers a complete scan; an older one never takes the cursor back. */
export async function markScanned(table: Table, today: string): Promise<void> {
  await table.update(key, {
    set: { scannedTo: today },
    if: { scannedTo: { atMost: today, orAbsent: true } },
  })
}
