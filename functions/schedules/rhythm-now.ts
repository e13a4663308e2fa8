import { rhythmOn } from '../../domain/playbooks/gentle-start.ts'
import type { Settings } from '../../domain/settings.ts'
import { todayOf } from '../operations/accounts/as-of-day.ts'
import type { Given } from '../runtime/ports.ts'
import { latestImportAt } from '../store/accounts/imports.ts'
import type { TableReader } from '../store/table/table.ts'

/** How much new work a person may get today, given when the company last imported its history. */
export async function rhythmNow(
  reader: TableReader,
  { now, settings }: Pick<Given<never>, 'now' | 'settings'>,
): Promise<Settings['rhythm']> {
  const importedAt = await latestImportAt(reader)
  const importedOn = importedAt && todayOf(new Date(importedAt), settings)
  return rhythmOn(todayOf(now(), settings), importedOn, settings)
}
