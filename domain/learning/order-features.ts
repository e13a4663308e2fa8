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
  let spent = 0
  for (let i = 0; i < count; i++) spent += past.amounts[i] ?? 0
  return [
    ...silence,
    Math.log1p(Math.max(0, spent) / count),
    Math.log1p(day - last),
    Math.log1p(count - 1),
    ...fadings.map((fading) => Math.log(fewest + forgetting(past.days, count, day, fading))),
  ]
}

/** What is left of 1 after so many days, for each half-life: powers are dear, and there are few ages. */
const fadings = halfLives.map((halfLife) => {
  const known: number[] = []
  return (age: number): number => {
    for (let next = known.length; next <= age; next++) known.push(2 ** (-next / halfLife))
    return known[age] ?? 0
  }
})

/** Count of the first `count` days that fades with their age. */
function forgetting(
  days: readonly number[],
  count: number,
  day: number,
  fading: (age: number) => number,
): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += fading(day - (days[i] ?? day))
  return sum
}

/** Log-odds of a probability that are finite also for 0 and 1. */
export function boundedLogit(probability: number): number {
  return logit(Math.min(1 - surest, Math.max(surest, probability)))
}
