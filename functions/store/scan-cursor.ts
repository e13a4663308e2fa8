import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import type { Table } from './table.ts'

const key = { pk: 'SCAN', sk: 'CURSOR' }
const Cursor = z.object({ scannedTo: z.string() })
/** Before the first scan: how far back accounts may have become due. Scans run daily, so this is ample. */
const firstLookBack = 45

/**
 * The days a scan has to look at, up to today: every day since the last complete scan, so that missed days are caught up.
 * That scan's own day is looked at again, for what was filed under it while it ran.
 */
export async function daysToScan(table: Table, today: string): Promise<string[]> {
  const cursor = await table.get(key)
  const to = dayNumber(today)
  const from = cursor ? dayNumber(Cursor.parse(cursor).scannedTo) : to - firstLookBack
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, days) => dayFromNumber(to - days)).reverse()
}

/** Remembers a complete scan; an older one never takes the cursor back. */
export async function markScanned(table: Table, today: string): Promise<void> {
  await table.update(key, {
    set: { scannedTo: today },
    if: { scannedTo: { atMost: today, orAbsent: true } },
  })
}
