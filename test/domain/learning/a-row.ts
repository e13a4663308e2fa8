import { historyOf } from '../../../domain/history/history.ts'
import { type LearningRow, learningRowOf } from '../../../domain/learning/learning-row.ts'

/** The row of an account of which order-days and their amounts are all that is known. */
export function aRow(
  days: readonly number[],
  amounts: readonly number[] = days.map(() => 1),
  currency: string | null = null,
): LearningRow {
  const none = days.map(() => 0)
  return {
    ...learningRowOf(historyOf([])),
    currency,
    days: [...days],
    amounts: [...amounts],
    orders: days.map(() => 1),
    known: none,
    discounted: none,
  }
}
