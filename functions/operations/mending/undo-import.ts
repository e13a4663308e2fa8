import { dayNumber, dayOf } from '../../../domain/history/day.ts'
import type { Import } from '../../../domain/imports/import.ts'
import { bounded } from '../../runtime/bounded.ts'
import { Problem } from '../../runtime/problem.ts'
import { leastKeptDays, retractionItem } from '../../store/accounts/events.ts'
import { enlist, readImport, reviseImport, someMembers, strikeMember } from '../../store/accounts/imports.ts'
import type { Table } from '../../store/table/table.ts'

const accountsAtOnce = 16
const accountsACall = 400

/** An import that is being taken back; `isWhole` when nothing of it is left. */
export type Undone = { undone: Import; isWhole: boolean }

/**
 * Takes an import back: from now on it takes nothing in, and of each of its accounts it is noted that what only this import brought no
 * longer stands. Bounded work a call: ask again until it is whole. Undefined where there is no such import.
 */
export async function undoImport(
  table: Table,
  importId: string,
  { at, eventDays }: { at: Date; eventDays: number },
): Promise<Undone | undefined> {
  const undoneAt = at.toISOString()
  const present = await readImport(table, importId)
  if (present && !present.undoneAt) mustBeKept(present, at, eventDays)
  const marked = await reviseImport(table, importId, (present) =>
    present.undoneAt ? present : { ...present, undoneAt },
  )
  if (!marked) return undefined
  const { accountIds, hasMore } = await someMembers(table, importId, accountsACall)
  await retract(table, importId, accountIds, undoneAt)
  if (hasMore) return { undone: marked, isWhole: false }
  const cleared = await reviseImport(table, importId, (present) =>
    present.clearedAt ? present : { ...present, clearedAt: undoneAt },
  )
  return { undone: cleared ?? marked, isWhole: true }
}

/** What is taken back must still be stored, or nobody knows what to leave out. */
function mustBeKept({ importId, startedAt, firstDay }: Import, at: Date, eventDays: number): void {
  const today = dayNumber(dayOf(at.toISOString()))
  if (today < dayNumber(firstDay) + eventDays || today < dayNumber(dayOf(startedAt)) + leastKeptDays) return
  const reason = `The facts of the import ${importId} go back to ${firstDay} and are kept no longer (retention.eventDays, at least ${leastKeptDays} days after they came in): it cannot be taken back any more.`
  throw new Problem('invalid-request', reason, [{ field: 'importId', code: 'tooLate', reason }])
}

/**
 * Lets work bring something in under an import: its accounts are noted first, so that it can be taken back. What comes while it is being taken back is
 * taken back with it, and refused.
 */
export async function underImport<T>(
  table: Table,
  importId: string | undefined,
  { accountIds, at }: { accountIds: readonly string[]; at: Date },
  work: () => Promise<T>,
): Promise<T> {
  if (importId === undefined) return await work()
  await mustStand(table, importId)
  await enlist(table, importId, accountIds)
  const result = await work()
  try {
    await mustStand(table, importId)
  } catch (error) {
    await retract(table, importId, accountIds, at.toISOString())
    throw error
  }
  return result
}

async function mustStand(table: Table, importId: string): Promise<void> {
  const present = await readImport(table, importId)
  const wrong =
    present === undefined
      ? `There is no import ${importId}: begin one by POST /v1/imports.`
      : present.undoneAt && `The import ${importId} was taken back: begin another one by POST /v1/imports.`
  if (!wrong) return
  throw new Problem('invalid-request', wrong, [{ field: 'importId', code: 'noImport', reason: wrong }])
}

async function retract(table: Table, importId: string, accountIds: readonly string[], at: string) {
  await bounded(accountIds, accountsAtOnce, async (accountId) => {
    await table.put(retractionItem(accountId, importId, at), { ifAbsent: true })
    await strikeMember(table, importId, accountId)
  })
}
