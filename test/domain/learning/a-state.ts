import type { AccountState } from '../../../domain/history/account-state.ts'
import { stateOfPast } from '../../../domain/learning/state-of-past.ts'

/** What is remembered of an account of which order-days and their amounts are all that is known. */
export function aState(
  days: readonly number[],
  amounts: readonly number[] = days.map(() => 1),
  currency?: string,
): AccountState {
  return stateOfPast({ accountId: '', days, amounts, ...(currency && { currency }) })
}
