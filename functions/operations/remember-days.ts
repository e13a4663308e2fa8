import type { DayBucket } from '../../domain/history/day-bucket.ts'
import { historyOf } from '../../domain/history/history.ts'
import { blankMemory, intakeOf, type Memory, memoryOf, takenIn } from '../../domain/history/memory.ts'
import { readHistory } from '../store/days.ts'
import type { TableReader } from '../store/table.ts'

/**
 * The memory of an account with some changed days (ascending) taken in; without a memory from before, that of all its stored days. Only
 * late facts ask for other days to be read, facts older than the memory's base for all.
 */
export async function rememberDays(
  reader: TableReader,
  accountId: string,
  before: Memory | undefined,
  changed: readonly DayBucket[],
): Promise<Memory> {
  const [first] = changed
  if (before === undefined) return memoryOf(await readHistory(reader, accountId))
  if (first === undefined) return before
  const plan = intakeOf(before, changed)
  const isAtHand = plan.start === 'latest' && plan.from === first.day
  const history = isAtHand ? historyOf(changed) : await readHistory(reader, accountId, { from: plan.from })
  return takenIn(plan.start === 'blank' ? blankMemory : before, plan, history)
}
