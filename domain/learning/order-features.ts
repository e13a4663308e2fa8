import { logit } from '../statistics/logit.ts'
import { silenceProbability } from '../statistics/purchase-model.ts'
import { type AccountPast, ordersUntil, purchaseStateAt } from './account-past.ts'
import type { PurchaseModels } from './purchase-models-at.ts'

/** Half-lives in days of the order counts that forget. */
export const halfLives = [7, 14, 30, 60, 120] as const

/** What the learner looks at of orders, which every company records, in the order of a row. */
export const orderFeatures: readonly string[] = [
  'silence, irregular buyer',
  'silence, regular buyer',
  'spend per order',
  'days since the last order',
  'repeat orders',
  ...halfLives.map((days) => `orders, half-life ${days} days`),
]

// A probability of exactly 0 or 1 has no log-odds; a count of exactly 0 has no log.
const surest = 1e-12
export const fewest = 1e-3

/**
 * The order features of an account at the end of `day`: log-odds of silence under both purchase models, logs of recency, frequency,
 * spend and forgetting counts. Age and shares of age are left out: they lie outside of what earlier origins have seen.
 */
export function orderFeaturesOf(
  past: AccountPast,
  models: PurchaseModels,
  day: number,
  horizonDays: number,
): number[] {
  const count = ordersUntil(past, day)
  const last = past.days[count - 1] ?? day
  const state = purchaseStateAt(past, day)
  const silence = [models.irregular, models.regular].map((model) =>
    boundedLogit(silenceProbability(model, state, horizonDays / 7)),
  )
  const days = past.days.slice(0, count)
  const spent = past.amounts.slice(0, count).reduce((sum, amount) => sum + amount, 0)
  return [
    ...silence,
    Math.log1p(Math.max(0, spent) / count),
    Math.log1p(day - last),
    Math.log1p(count - 1),
    ...halfLives.map((halfLife) => Math.log(fewest + forgetting(days, day, halfLife))),
  ]
}

/** Count of days that loses half its weight every `halfLife` days. */
function forgetting(days: readonly number[], day: number, halfLife: number): number {
  return days.reduce((sum, at) => sum + 2 ** ((at - day) / halfLife), 0)
}

/** Log-odds of a probability that are finite also for 0 and 1. */
export function boundedLogit(probability: number): number {
  return logit(Math.min(1 - surest, Math.max(surest, probability)))
}
