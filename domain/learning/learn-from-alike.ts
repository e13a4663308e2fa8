import { interceptShift } from '../statistics/intercept-shift.ts'
import { type Outcome, smoothedRate } from '../statistics/outcomes.ts'
import { logOddsOf } from '../statistics/ridge-logistic.ts'
import { joinedBaseRate, purchaseBaseRate } from './base-rate.ts'
import { purchaseModelAlone } from './learn-from-half.ts'
import type { RiskModel } from './risk-model.ts'
import type { OriginRows } from './rows-at.ts'

/**
 * The risk where everybody ordered again, or nobody did, in all of `origins` horizons: there is no difference to learn from, so the
 * likelier purchase model alone says who comes first, and what happened says how often.
 */
export function learnFromAlike(
  now: OriginRows,
  outcomes: readonly Outcome[],
  origins: number,
  horizonDays: number,
): RiskModel {
  const ridge = purchaseModelAlone(now.models)
  const rate = joinedBaseRate(smoothedRate(outcomes), purchaseBaseRate(now, horizonDays), origins)
  const ranked = now.features.map((row) => logOddsOf(ridge, row))
  const drift = { carried: 0, seasonal: 0, shift: 0 }
  return { horizonDays, trainedAt: [], ridge, slope: 1, shift: interceptShift(ranked, rate), drift }
}
