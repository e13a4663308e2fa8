import { sigmoid } from '../statistics/logit.ts'
import type { Outcome } from '../statistics/outcomes.ts'
import { OutsideDomain } from '../statistics/outside-domain.ts'
import type { AccountPast } from './account-past.ts'
import { purchaseForecasts, recencyFeatures, regressionForecasts, rfmFeatures } from './baselines.ts'
import { trainingOrigins } from './origins.ts'
import { learnRisk } from './risk-learner.ts'
import { type RiskModel, riskLogOdds } from './risk-model.ts'
import { outcomesOf, rowsAt } from './rows-at.ts'
import { type Scorecard, scorecardOf } from './scorecard.ts'

/** The models that are compared: Holdfast's risk, plain regressions on RFM and on recency, and MBG/NBD alone. */
export const modelNames = ['holdfast', 'rfm', 'recency', 'mbg'] as const
export type ModelName = (typeof modelNames)[number]

/** What was forecast at one day, and what came of it. */
export type BackTest = {
  pasts: AccountPast[]
  outcomes: Outcome[]
  forecasts: Record<ModelName, number[]>
  scorecards: Record<ModelName, Scorecard>
  trainedAt: number[]
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
  trainAt?: readonly number[],
): BackTest {
  const late = trainAt?.find((origin) => origin + horizonDays > at)
  if (late !== undefined)
    throw new OutsideDomain('training origin', late, `its ${horizonDays} days must be over by day ${at}`)
  const test = rowsAt(pasts, at, horizonDays)
  const outcomes = outcomesOf(test, horizonDays)
  const from = pasts.reduce((first, past) => Math.min(first, past.days[0] ?? first), Number.POSITIVE_INFINITY)
  const trainedAt = [...(trainAt ?? trainingOrigins(from, at, horizonDays))]
  const usable = trainedAt.filter((origin) => origin >= from)
  const risk = learnRisk(pasts, at, horizonDays, usable)
  const training = usable.map((origin) => {
    const rows = rowsAt(pasts, origin, horizonDays)
    return { rows, outcomes: outcomesOf(rows, horizonDays) }
  })
  const forecasts = {
    holdfast: test.features.map((features) => sigmoid(riskLogOdds(risk, features))),
    rfm: regressionForecasts(rfmFeatures, training, test),
    recency: regressionForecasts(recencyFeatures, training, test),
    mbg: purchaseForecasts(test, horizonDays),
  }
  const scorecards = {
    holdfast: scorecardOf(forecasts.holdfast, outcomes),
    rfm: scorecardOf(forecasts.rfm, outcomes),
    recency: scorecardOf(forecasts.recency, outcomes),
    mbg: scorecardOf(forecasts.mbg, outcomes),
  }
  return { pasts: test.pasts, outcomes, forecasts, scorecards, trainedAt: usable, risk }
}
