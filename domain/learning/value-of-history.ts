import { dayNumber } from '../history/day.ts'
import type { History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { type AccountValue, accountValue } from './account-value.ts'
import type { LearnedModel } from './learned-model.ts'
import { orderDaysOf } from './order-days-of.ts'

/** What an account of this history is worth at the end of a UTC day; null under the shipped rules. Later facts must be cut off. */
export function valueOfHistory(
  history: History,
  day: string,
  settings: Settings,
  model: LearnedModel | undefined,
): AccountValue | null {
  if (model === undefined) return null
  const { currency, ...ordered } = orderDaysOf(history)
  const past = { accountId: '', ...(currency !== null && { currency }), ...ordered }
  return accountValue(past, dayNumber(day), model, settings)
}
