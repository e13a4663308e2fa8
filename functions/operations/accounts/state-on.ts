import { type AccountState, blankState } from '../../../domain/history/account-state.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { type Memory, neededFrom } from '../../../domain/history/memory.ts'
import { remember } from '../../../domain/history/remember.ts'
import { readHistory } from '../../store/accounts/days.ts'
import type { TableReader } from '../../store/table/table.ts'

/** What was remembered of an account at the end of a day: of its latest days some are read, of an older day all there are. */
export async function stateOn(
  reader: TableReader,
  accountId: string,
  { base, latest }: Memory,
  day: string,
): Promise<AccountState> {
  if (isOver(latest, day)) return latest
  const start = isOver(base, day) ? base : blankState
  const { from, trade } = neededFrom(start, day)
  return remember(start, await readHistory(reader, accountId, { from: trade ?? from, to: day }))
}

/** Whether nothing that is remembered is of a later day. */
export function isOver({ through }: AccountState, day: string): boolean {
  return through === null || through <= dayNumber(day)
}
