import type { AccountState } from '../history/account-state.ts'
import { featureParameters } from '../learning/feature-parameters.ts'
import { blockFeatures, featureNames } from '../learning/features.ts'
import { featuresOver } from '../learning/features-over.ts'
import type { LearnedModel } from '../learning/learned-model.ts'
import { pastOfState } from '../learning/past-of-state.ts'
import type { Settings } from '../settings.ts'
import { points } from '../signals/courses/points.ts'
import { scaled } from '../signals/courses/span.ts'
import type { Feature, SignalReading } from '../signals/signal.ts'
import { sigmoid } from '../statistics/logit.ts'
import { type Course, courseOf, firstKnownDay } from './course.ts'
import { explainLearned } from './explain-learned.ts'
import { learnedGroups } from './learned-groups.ts'
import type { Contribution } from './risk-report.ts'

// Points are rounded to four decimals, so bounds may miss by half of the last one a measure.
const slack = 0.001

/** The course of a risk under a learned version, which explains itself too. */
export type LearnedCourse = Course & { contributions(day: number): Contribution[] }

/**
 * An account's risk under a learned version. Every feature has bounds over any stretch of quiet days, and exact ones for a
 * single day; so the risk has, and the due day is exact.
 */
export function learnedCourseOf(state: AccountState, settings: Settings, model: LearnedModel): LearnedCourse {
  const past = pastOfState('', state)
  const { ridge, slope, shift } = model.risk
  const base = points(shift + slope * ridge.intercept)
  const factors = featureNames.map((_, j) => (slope * (ridge.weights[j] ?? 0)) / (ridge.scales[j] ?? 1))
  const blocks = weighing(blockFeatures(past), factors)
  const features = featuresOver(past, model.purchase, model.horizonDays, blocks)
  const part = (row: readonly number[], j: number) =>
    (factors[j] ?? 0) * ((row[j] ?? 0) - (ridge.means[j] ?? 0))
  const pointsOf = (row: readonly number[]) =>
    learnedGroups.map((group) => ({
      ...group,
      points: points(group.columns.reduce((total, j) => total + part(row, j), 0)),
    }))
  const logOdds = (day: number) => pointsOf(features.at(day)).reduce((sum, each) => sum + each.points, base)
  const known = Math.max(firstKnownDay(state, settings), past.days[0] ?? Number.POSITIVE_INFINITY)
  const shipped = courseOf(state, withVersion(settings, model))
  const readings = lastKept(shipped.readings)

  return {
    probability: (day) => (day < known ? null : sigmoid(logOdds(day))),
    span(from, to) {
      if (from < known) return { low: 0, high: to < known ? 0 : 1 }
      if (from === to) {
        const probability = sigmoid(logOdds(from))
        return { low: probability, high: probability }
      }
      let [low, high] = [base - slack, base + slack]
      for (const [j, bound] of features.spans(from, to).entries()) {
        const mean = ridge.means[j] ?? 0
        const moved = scaled({ low: bound.low - mean, high: bound.high - mean }, factors[j] ?? 0)
        low += moved.low
        high += moved.high
      }
      return { low: sigmoid(low), high: sigmoid(high) }
    },
    reaches: () => null,
    leastBand: shipped.leastBand,
    readings,
    contributions: (day) => explainLearned(state, day, base, pointsOf(features.at(day)), readings(day)),
  }
}

const idle: Feature = { feature: () => 0, span: () => ({ low: 0, high: 0 }) }

/** A feature without weight is not worked out: it adds nothing, whatever it is. */
function weighing(blocks: readonly Feature[], factors: readonly number[]): Feature[] {
  const first = factors.length - blocks.length
  return blocks.map((block, j) => (factors[first + j] === 0 ? idle : block))
}

/** Readings of a day are asked for twice, by the report and by the explanation. */
function lastKept(read: (day: number) => SignalReading[]): (day: number) => SignalReading[] {
  let last: { day: number; readings: SignalReading[] } | undefined
  return (day) => {
    if (last?.day !== day) last = { day, readings: read(day) }
    return last.readings
  }
}

/**
 * The signals speak with the parameters of the version's features, with its purchase models and of its horizon, so that they
 * and the risk are of one mind.
 */
function withVersion(settings: Settings, { purchase, horizonDays }: LearnedModel): Settings {
  const { version, baseProbability, regularShare, coefficients } = settings.model
  const { irregular, regular } = purchase
  const { k: _, ...random } = irregular
  const regularPurchase = { ...regular, k: 2 as const }
  const kept = { version, baseProbability, regularShare, coefficients }
  return {
    ...settings,
    horizonDays,
    model: { ...featureParameters, ...kept, purchase: random, regularPurchase },
  }
}
