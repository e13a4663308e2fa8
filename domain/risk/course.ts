import type { AccountState } from '../history/account-state.ts'
import type { Settings } from '../settings.ts'
import { points } from '../signals/courses/points.ts'
import { type Span, scaled } from '../signals/courses/span.ts'
import { signals } from '../signals/registry.ts'
import type { SignalCourse, SignalReading } from '../signals/signal.ts'
import { logit, sigmoid } from '../statistics/logit.ts'
import { type Band, worseOf } from './band.ts'

/** The course of an account's risk over its days (days since 1970), prepared once. */
export type Course = {
  /** Probability of no order in the horizon; null while there is not enough data. */
  probability(day: number): number | null
  /** Bounds of the probability from one day to another while nothing happens after `from`; exact for a single day, 0 while not known. */
  span(from: number, to: number): Span
  /** A guess of the day at or after `from` on which the probability reaches a line if silence alone goes on. */
  reaches(line: number, from: number): number | null
  /** The least band that any signal asks for by itself, `green` where none does; it never moves on quiet days. */
  leastBand(day: number): Band
  /** Every signal at the end of a day. */
  readings(day: number): SignalReading[]
}

/** Points of the shipped rule before any evidence. */
export function basePoints({ model }: Settings): number {
  return points(logit(model.baseProbability))
}

/** Prepares what is remembered of an account once, so that the risk of any day costs O(log n). */
export function courseOf(state: AccountState, settings: Settings): Course {
  const { coefficients } = settings.model
  const courses: SignalCourse[] = signals.map((signal) => signal.over(state, settings))
  const measures = courses.flatMap((course) => course.measures)
  const base = basePoints(settings)
  const logOdds = (day: number) =>
    measures.reduce((sum, { measure, feature }) => sum + points(coefficients[measure] * feature(day)), base)
  const known = firstKnownDay(state, settings)
  return {
    probability: (day) => (day < known ? null : sigmoid(logOdds(day))),
    span(from, to) {
      if (from === to) {
        const probability = sigmoid(logOdds(from))
        return { low: from < known ? 0 : probability, high: probability }
      }
      let [low, high] = [base, base]
      for (const { measure, span } of measures) {
        const bound = scaled(span(from, to), coefficients[measure])
        low += points(bound.low)
        high += points(bound.high)
      }
      return { low: from < known ? 0 : sigmoid(low), high: sigmoid(high) }
    },
    reaches(line, from) {
      const missing = logit(line) - logOdds(from)
      for (const { measure, feature, reaches } of measures) {
        if (reaches === undefined || coefficients[measure] <= 0) continue
        const moment = reaches(feature(from) + missing / coefficients[measure], from)
        return moment === null ? null : Math.ceil(moment)
      }
      return null
    },
    leastBand: (day) =>
      courses.reduce<Band>((least, { alarm }) => worseOf(least, alarm?.(day) ?? 'green'), 'green'),
    readings: (day) => courses.map((course) => course.read(day)),
  }
}

/** The day from which there is enough to judge: the order day that completes the minimum, or a first complaint. */
export function firstKnownDay(
  { orderDays, firstComplaint }: AccountState,
  { minimumOrderDays }: Settings,
): number {
  const never = Number.POSITIVE_INFINITY
  return Math.min(orderDays[minimumOrderDays - 1] ?? never, firstComplaint ?? never)
}
