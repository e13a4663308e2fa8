import type { Settings } from '../settings.ts'
import { sigmoid } from '../statistics/logit.ts'
import type { Outcome } from '../statistics/outcomes.ts'
import { OutsideDomain } from '../statistics/outside-domain.ts'
import { type AccountPast, ordersUntil } from './account-past.ts'
import { purchaseForecasts, recencyFeatures, regressionForecasts, rfmFeatures } from './baselines.ts'
import { forecastByShipped } from './forecast-by.ts'
import { trainingOrigins } from './origins.ts'
import { learnRisk } from './risk-learner.ts'
import { type RiskModel, riskLogOdds } from './risk-model.ts'
import { outcomesOf, rowsAt } from './rows-at.ts'
import { type Scorecard, scorecardOf } from './scorecard.ts'

/** The models that are compared: Holdfast's risk, the rules it is shipped with, plain regressions on RFM and on recency, and MBG/NBD alone. */
export const modelNames = ['holdfast', 'shipped', 'rfm', 'recency', 'mbg'] as const
export type ModelName = (typeof modelNames)[number]

// Fewer are no rhythm that could be broken.
const leastOrders = 3

/** What was forecast at one day, and what came of it. */
export type BackTest = {
  pasts: AccountPast[]
  outcomes: Outcome[]
  forecasts: Record<ModelName, number[]>
  scorecards: Record<ModelName, Scorecard>
  /** The same of the watched accounts alone: three order-days or more, the last within a horizon. A task can be about these only. */
  watched: { accounts: number; churnRate: number | null; scorecards: Record<ModelName, Scorecard> | null }
  /** Origins that were learned from; none where there was nothing to learn. */
  trainedAt: number[]
  /** The horizons that were over, where everybody did the same in all of them; null where outcomes differ, and where none was over. */
  alike: { origins: number[]; cases: number; outcome: Outcome } | null
  risk: RiskModel
}

/**
 * Forecasts, at the end of day `at`, which accounts would order nothing in the next `horizonDays`, learning only from
 * horizons that were over by then, and judges the forecasts by what happened. Orders must be known to the end of the
 * horizon. Throws OutsideDomain when nobody had ordered by `at` or a training origin is not over.
 */
export function backTest(
  pasts: readonly AccountPast[],
  at: number,
  horizonDays: number,
  settings: Settings,
  trainAt?: readonly number[],
): BackTest {
  const late = trainAt?.find((origin) => origin + horizonDays > at)
  if (late !== undefined)
    throw new OutsideDomain('training origin', late, `its ${horizonDays} days must be over by day ${at}`)
  const from = pasts.reduce((first, past) => Math.min(first, past.days[0] ?? first), Number.POSITIVE_INFINITY)
  const trainedAt = [...(trainAt ?? trainingOrigins(from, at, horizonDays))]
  const usable = trainedAt.filter((origin) => origin >= from)
  const test = rowsAt(pasts, at, horizonDays)
  const outcomes = outcomesOf(test, horizonDays)
  const known = new Map(usable.map((origin) => [origin, rowsAt(pasts, origin, horizonDays)])).set(at, test)
  const rowsOf = (origin: number) => known.get(origin) ?? rowsAt(pasts, origin, horizonDays)
  const risk = learnRisk(pasts, at, horizonDays, usable, rowsOf)
  const training = usable.map((origin) => {
    const rows = rowsOf(origin)
    return { rows, outcomes: outcomesOf(rows, horizonDays) }
  })
  const forecasts = {
    holdfast: test.features.map((features) => sigmoid(riskLogOdds(risk, features))),
    shipped: test.pasts.map((past) => forecastByShipped({ ...settings, horizonDays }, past, at)),
    rfm: regressionForecasts(rfmFeatures, training, test),
    recency: regressionForecasts(recencyFeatures, training, test),
    mbg: purchaseForecasts(test, horizonDays),
  }
  const scorecards = scorecardsOf(forecasts, outcomes)
  const watched = test.pasts.flatMap((past, i) => (isWatched(past, at, horizonDays) ? [i] : []))
  return {
    pasts: test.pasts,
    outcomes,
    forecasts,
    scorecards,
    watched: cardsOf(watched, forecasts, outcomes),
    trainedAt: risk.trainedAt,
    alike: alikeIn(
      usable,
      training.flatMap((each) => each.outcomes),
    ),
    risk,
  }
}

function alikeIn(origins: number[], outcomes: readonly Outcome[]): BackTest['alike'] {
  const [outcome] = outcomes
  const isAlike = outcome !== undefined && outcomes.every((each) => each === outcome)
  return isAlike ? { origins, cases: outcomes.length, outcome } : null
}

function isWatched(past: AccountPast, at: number, horizonDays: number): boolean {
  const count = ordersUntil(past, at)
  return count >= leastOrders && at - (past.days[count - 1] ?? at) <= horizonDays
}

function cardsOf(
  cases: readonly number[],
  forecasts: Record<ModelName, number[]>,
  outcomes: readonly Outcome[],
): BackTest['watched'] {
  const of = <T>(list: readonly T[]) => cases.flatMap((i) => list.slice(i, i + 1))
  const own = of(outcomes)
  if (own.length === 0) return { accounts: 0, churnRate: null, scorecards: null }
  const churned = own.filter((outcome) => outcome === 1).length
  const theirs = mapped((name) => of(forecasts[name]))
  return { accounts: own.length, churnRate: churned / own.length, scorecards: scorecardsOf(theirs, own) }
}

function scorecardsOf(forecasts: Record<ModelName, number[]>, outcomes: readonly Outcome[]) {
  return mapped((name) => scorecardOf(forecasts[name], outcomes))
}

function mapped<T>(of: (name: ModelName) => T): Record<ModelName, T> {
  const [holdfast, shipped, rfm, recency, mbg] = [
    of('holdfast'),
    of('shipped'),
    of('rfm'),
    of('recency'),
    of('mbg'),
  ]
  return { holdfast, shipped, rfm, recency, mbg }
}
