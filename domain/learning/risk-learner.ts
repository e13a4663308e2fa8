import { interceptShift } from '../statistics/intercept-shift.ts'
import { sigmoid } from '../statistics/logit.ts'
import { type Outcome, smoothedRate } from '../statistics/outcomes.ts'
import { fitPlatt } from '../statistics/platt.ts'
import { fitRidgeLogistic, logOddsOf } from '../statistics/ridge-logistic.ts'
import type { AccountPast } from './account-past.ts'
import { joinedBaseRate, purchaseBaseRate } from './base-rate.ts'
import { driftAt, yearDays } from './drift.ts'
import { learnFromAlike } from './learn-from-alike.ts'
import { learnFromHalf } from './learn-from-half.ts'
import { leastHistoryDays, rollingOrigins, trainingOrigins } from './origins.ts'
import { joined, type Labelled, withProvenBlocks } from './proven-blocks.ts'
import { type RiskModel, ridgeC } from './risk-model.ts'
import { type OriginRows, outcomesOf, rowsAt } from './rows-at.ts'

// Below this many cases of the rarer outcome a slope of calibration is noise.
const leastForSlope = 100

/**
 * Learns the risk of silence at `at` from origins whose horizons were over by then: ridge logistic on all of them, slope
 * calibrated by Platt on the newest (with weights from the others), then the shift that drift and season ask for, and
 * the level drawn towards what the purchase model expects by one part of all origins and itself.
 * `trainAt` names the origins instead of the latest ones that do not overlap; `rowsOf` may know rows already. Where no horizon is over yet, see
 * `learnFromHalf`; where all outcomes were alike, see `learnFromAlike`.
 */
export function learnRisk(
  pasts: readonly AccountPast[],
  at: number,
  horizonDays: number,
  trainAt?: readonly number[],
  rowsOf: (origin: number) => OriginRows = (origin) => rowsAt(pasts, origin, horizonDays),
): RiskModel {
  const from = pasts.reduce((first, past) => Math.min(first, past.days[0] ?? first), Number.POSITIVE_INFINITY)
  const origins = [...(trainAt ?? trainingOrigins(from, at, horizonDays))].sort((a, b) => b - a)
  const labelled = (origin: number): Labelled => {
    const rows = rowsOf(origin)
    return { features: rows.features, outcomes: outcomesOf(rows, horizonDays) }
  }
  const trained = new Map(origins.map((origin) => [origin, labelled(origin)]))
  const training = withProvenBlocks([...trained.values()].filter(({ outcomes }) => outcomes.length > 0))
  const all = joined(training)
  if (all.outcomes.length === 0) return learnFromHalf(pasts, from, at, horizonDays)
  const now = rowsOf(at)
  if (!hasBoth(all.outcomes)) return learnFromAlike(now, all.outcomes, training.length, horizonDays)
  const ridge = fitRidgeLogistic(all.features, all.outcomes, ridgeC)
  const slope = slopeOn(training)
  const logOdds = (features: readonly number[]): number => slope * logOddsOf(ridge, features)
  const level = interceptShift(all.features.map(logOdds), smoothedRate(all.outcomes))
  const offsets = driftOrigins(from, at, horizonDays).map((origin) => {
    const { features, outcomes } = trained.get(origin) ?? labelled(origin)
    return { origin, offset: interceptShift(features.map(logOdds), smoothedRate(outcomes)) - level }
  })
  const drift = driftAt(offsets, at, horizonDays, from)
  const ranked = now.features.map(logOdds)
  const learned = ranked.reduce((sum, score) => sum + sigmoid(score + level + drift.shift), 0) / ranked.length
  const rate = joinedBaseRate(learned, purchaseBaseRate(now, horizonDays), training.length)
  return { horizonDays, trainedAt: origins, ridge, slope, shift: interceptShift(ranked, rate), drift }
}

function hasBoth(outcomes: readonly Outcome[]): boolean {
  return outcomes.includes(0) && outcomes.includes(1)
}

function slopeOn([newest, ...earlier]: readonly Labelled[]): number {
  const before = joined(earlier)
  if (newest === undefined || !hasBoth(before.outcomes)) return 1
  const happened = newest.outcomes.filter((outcome) => outcome === 1).length
  if (Math.min(happened, newest.outcomes.length - happened) < leastForSlope) return 1
  const ridge = fitRidgeLogistic(before.features, before.outcomes, ridgeC)
  const { slope } = fitPlatt(
    newest.features.map((features) => logOddsOf(ridge, features)),
    newest.outcomes,
  )
  return slope > 0 ? slope : 1
}

/** Completed origins of the last year and, where the history goes that far, their counterparts of the year before. */
function driftOrigins(from: number, at: number, horizonDays: number): number[] {
  const rolling = rollingOrigins(from, at, horizonDays)
  const yearAgo = [at, ...rolling].map((origin) => origin - yearDays)
  const usable = yearAgo.filter((day) => day >= from + leastHistoryDays && day + horizonDays <= at)
  return [...new Set([...rolling, ...usable])]
}
