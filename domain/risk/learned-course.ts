import { countUntil, type History } from '../history/history.ts'
import { featureNames } from '../learning/features.ts'
import { type FeatureCourse, featuresOver } from '../learning/features-over.ts'
import type { LearnedModel } from '../learning/learned-model.ts'
import { learningRowOf, pastOfRow } from '../learning/learning-row.ts'
import type { Settings } from '../settings.ts'
import { points } from '../signals/points.ts'
import { between, type Span, scaled } from '../signals/span.ts'
import { sigmoid } from '../statistics/logit.ts'
import { type Course, courseOf, firstKnownDay } from './course.ts'
import { explainLearned } from './explain-learned.ts'
import { type LearnedMeasure, learnedGroups } from './learned-groups.ts'
import type { Contribution } from './risk-report.ts'

const furthestDays = 3650
const regularSilence = 1
// Points are rounded to four decimals, so bounds may miss by half of the last one a measure.
const slack = 0.001

/** The course of a risk under a learned version, which explains itself too. */
export type LearnedCourse = Course & { contributions(day: number): Contribution[] }

/**
 * An account's risk under a learned version. All features move one way only while nothing happens, but for the silence of
 * regular buyers, which falls until the next order is due and rises from there: so any stretch of quiet days has
 * bounds, and the due day is exact.
 */
export function learnedCourseOf(history: History, settings: Settings, model: LearnedModel): LearnedCourse {
  const past = pastOfRow('', learningRowOf(history))
  const features = featuresOver(past, model.purchase, model.horizonDays)
  const { ridge, slope, shift } = model.risk
  const base = points(shift + slope * ridge.intercept)
  const factors = featureNames.map((_, j) => (slope * (ridge.weights[j] ?? 0)) / (ridge.scales[j] ?? 1))
  const part = (row: readonly number[], j: number) =>
    (factors[j] ?? 0) * ((row[j] ?? 0) - (ridge.means[j] ?? 0))
  const pointsOf = (row: readonly number[]): Record<LearnedMeasure, number> => {
    const sum = (indexes: readonly number[]) => points(indexes.reduce((total, j) => total + part(row, j), 0))
    return {
      rhythm: sum(learnedGroups.rhythm),
      'spend-per-order': sum(learnedGroups['spend-per-order']),
      'complaint-history': sum(learnedGroups['complaint-history']),
      'discounted-lines': sum(learnedGroups['discounted-lines']),
    }
  }
  const logOdds = (day: number) =>
    Object.values(pointsOf(features.at(day))).reduce((sum, each) => sum + each, base)
  const known = Math.max(firstKnownDay(history, settings), past.days[0] ?? Number.POSITIVE_INFINITY)
  const turnAfter = turnsOf(past.days, features)

  return {
    probability: (day) => (day < known ? null : sigmoid(logOdds(day))),
    span(from, to) {
      if (from < known) return { low: 0, high: to < known ? 0 : 1 }
      if (from === to) {
        const probability = sigmoid(logOdds(from))
        return { low: probability, high: probability }
      }
      const [start, end] = [features.at(from), features.at(to)]
      const turn = Math.min(to, Math.max(from, turnAfter(from)))
      let [low, high] = [base - slack, base + slack]
      for (const [j, factor] of factors.entries()) {
        let bound: Span = between(start[j] ?? 0, end[j] ?? 0)
        if (j === regularSilence)
          bound = { ...bound, low: Math.min(bound.low, features.regularSilence(turn)) }
        const mean = ridge.means[j] ?? 0
        const moved = scaled({ low: bound.low - mean, high: bound.high - mean }, factor)
        low += moved.low
        high += moved.high
      }
      return { low: sigmoid(low), high: sigmoid(high) }
    },
    reaches: () => null,
    readings: courseOf(history, withPurchase(settings, model)).readings,
    contributions: (day) => explainLearned(history, day, base, pointsOf(features.at(day))),
  }
}

/** The day on which a regular buyer's silence is least likely, found once for every order. */
function turnsOf(orderDays: readonly number[], features: FeatureCourse): (day: number) => number {
  const turns: number[] = []
  return (day) => {
    const count = countUntil(orderDays, day)
    const known = turns[count]
    if (known !== undefined) return known
    let low = orderDays[count - 1] ?? day
    const start = features.regularSilence(low)
    const next = orderDays[count] ?? Number.POSITIVE_INFINITY
    let high = Math.min(low + furthestDays, next - 1)
    while (low < high) {
      const middle = (low + high) >> 1
      const step = features.regularSilence(middle + 1) - features.regularSilence(middle)
      // Near certainty two days are equal as numbers: then it has risen already if it is above its start.
      if (step > 0 || (step === 0 && features.regularSilence(middle) > start)) high = middle
      else low = middle + 1
    }
    turns[count] = low
    return low
  }
}

/** The signals speak with the purchase models and of the horizon of the version, so that they and the risk are of one mind. */
function withPurchase(settings: Settings, { purchase, horizonDays }: LearnedModel): Settings {
  const { irregular, regular } = purchase
  const { k: _, ...random } = irregular
  const regularPurchase = { ...regular, k: 2 as const }
  return { ...settings, horizonDays, model: { ...settings.model, purchase: random, regularPurchase } }
}
