import { sigmoid } from '../statistics/logit.ts'
import type { Outcome } from '../statistics/outcomes.ts'
import { silenceProbability } from '../statistics/purchase-model.ts'
import { fitRidgeLogistic, logOddsOf } from '../statistics/ridge-logistic.ts'
import { type AccountPast, ordersUntil, purchaseStateAt } from './account-past.ts'
import type { OriginRows } from './rows-at.ts'

// So large a C is no punishment to speak of: the baselines are plain logistic regressions.
const unpunished = 1e3

/** Recency in days, its log, log of repeat orders, age, log of spend per order, and shares of the age. */
export function rfmFeatures(past: AccountPast, day: number): number[] {
  const count = ordersUntil(past, day)
  const first = past.days[0] ?? day
  const last = past.days[count - 1] ?? day
  const age = day - first
  const spent = past.amounts.slice(0, count).reduce((sum, amount) => sum + amount, 0)
  return [
    day - last,
    Math.log1p(day - last),
    Math.log1p(count - 1),
    age,
    Math.log1p(Math.max(0, spent) / count),
    age > 0 ? (last - first) / age : 0,
    age > 0 ? (count - 1) / age : 0,
  ]
}

/** Days since the last order, and nothing else. */
export function recencyFeatures(past: AccountPast, day: number): number[] {
  return [day - (past.days[ordersUntil(past, day) - 1] ?? day)]
}

/**
 * Forecasts of a logistic regression on `featuresOf`, trained on the given rows with their outcomes. With one outcome
 * only (or none) the observed rate, half a case added to each outcome, is everybody's forecast.
 */
export function regressionForecasts(
  featuresOf: (past: AccountPast, day: number) => number[],
  training: readonly { rows: OriginRows; outcomes: readonly Outcome[] }[],
  test: OriginRows,
): number[] {
  const rows = training.flatMap(({ rows }) => rows.pasts.map((past) => featuresOf(past, rows.origin)))
  const outcomes = training.flatMap(({ outcomes }) => outcomes)
  const happened = outcomes.filter((outcome) => outcome === 1).length
  if (happened === 0 || happened === outcomes.length)
    return test.pasts.map(() => (happened + 0.5) / (outcomes.length + 1))
  const model = fitRidgeLogistic(rows, outcomes, unpunished)
  return test.pasts.map((past) => sigmoid(logOddsOf(model, featuresOf(past, test.origin))))
}

/** Forecasts of MBG/NBD alone: P0 of the horizon, from order dates up to the origin and no outcomes. */
export function purchaseForecasts({ models, pasts, origin }: OriginRows, horizonDays: number): number[] {
  return pasts.map((past) =>
    silenceProbability(models.irregular, purchaseStateAt(past, origin), horizonDays / 7),
  )
}
