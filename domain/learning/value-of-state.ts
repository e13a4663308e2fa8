import type { AccountState } from '../history/account-state.ts'
import { dayNumber } from '../history/day.ts'
import type { Settings } from '../settings.ts'
import { type AccountValue, accountValue } from './account-value.ts'
import type { LearnedModel } from './learned-model.ts'
import { orderDaysOf } from './order-days-of.ts'

/** What an account is worth at the end of a UTC day, the state's own or a later one; null under the shipped rules. */
export function valueOfState(
  state: AccountState,
  day: string,
  settings: Settings,
  model: LearnedModel | undefined,
): AccountValue | null {
  if (model === undefined) return null
  const { currency, ...ordered } = orderDaysOf(state)
  const past = { accountId: '', ...(currency !== null && { currency }), ...ordered }
  return accountValue(past, dayNumber(day), model, settings)
}
