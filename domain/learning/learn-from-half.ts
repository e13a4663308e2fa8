import { interceptShift } from '../statistics/intercept-shift.ts'
import { fitRidgeLogistic, logOddsOf, type RidgeLogistic } from '../statistics/ridge-logistic.ts'
import type { AccountPast } from './account-past.ts'
import { purchaseBaseRate } from './base-rate.ts'
import { featureNames } from './features.ts'
import { leastHistoryDays } from './origins.ts'
import { joined, withProvenBlocks } from './proven-blocks.ts'
import type { PurchaseModels } from './purchase-models-at.ts'
import { type RiskModel, ridgeC } from './risk-model.ts'
import { outcomesOf, rowsAt } from './rows-at.ts'

/**
 * Learns while no horizon is over: the order of the accounts from the younger half of the history as a shorter horizon,
 * the level from the likelier purchase model, whose mean forecast for the whole horizon is met. With too little history
 * or one outcome only, that purchase model alone.
 */
export function learnFromHalf(
  pasts: readonly AccountPast[],
  from: number,
  at: number,
  horizonDays: number,
): RiskModel {
  const now = rowsAt(pasts, at, horizonDays)
  const alone = purchaseModelAlone(now.models)
  const half = Math.min(horizonDays, Math.floor((at - from) / 2))
  const ridge = half < leastHistoryDays ? alone : rankedBy(pasts, at - half, half, alone)
  const ranked = now.features.map((row) => logOddsOf(ridge, row))
  const shift = ridge === alone ? 0 : interceptShift(ranked, purchaseBaseRate(now, horizonDays))
  return { horizonDays, trainedAt: [], ridge, slope: 1, shift, drift: { carried: 0, seasonal: 0, shift: 0 } }
}

function rankedBy(
  pasts: readonly AccountPast[],
  origin: number,
  horizonDays: number,
  otherwise: RidgeLogistic,
): RidgeLogistic {
  const rows = rowsAt(pasts, origin, horizonDays)
  const outcomes = outcomesOf(rows, horizonDays)
  const learnable = outcomes.includes(0) && outcomes.includes(1)
  const { features } = joined(withProvenBlocks([{ features: rows.features, outcomes }]))
  return learnable ? fitRidgeLogistic(features, outcomes, ridgeC) : otherwise
}

/** Says the log-odds of the likelier of the two purchase models, which are the first two features. */
export function purchaseModelAlone({ likelier, regular }: PurchaseModels): RidgeLogistic {
  const feature = likelier === regular ? 1 : 0
  return {
    means: featureNames.map(() => 0),
    scales: featureNames.map(() => 1),
    intercept: 0,
    weights: featureNames.map((_, j) => (j === feature ? 1 : 0)),
  }
}
