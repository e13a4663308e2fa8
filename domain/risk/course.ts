import type { History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { points } from '../signals/points.ts'
import { signals } from '../signals/registry.ts'
import type { SignalReading } from '../signals/signal.ts'
import { logit, sigmoid } from '../statistics/logit.ts'

/** The course of an account's risk over its days (days since 1970), prepared once. */
export type Course = {
  /** Probability of no order in the horizon; null while there is not enough data. */
  probability(day: number): number | null
  /** What the probability can at most be on a later day if nothing happens after `from`. Never falls with `later`. */
  ceiling(from: number): (later: number) => number
  /** Every signal at the end of a day. */
  readings(day: number): SignalReading[]
}

/** Points of the shipped rule before any evidence. */
export function basePoints({ model }: Settings): number {
  return points(logit(model.baseProbability))
}

/** Prepares an account's history once, so that the risk of any day costs O(log n). */
export function courseOf(history: History, settings: Settings): Course {
  const courses = signals.map((signal) => signal.over(history, settings))
  const base = basePoints(settings)
  const rising = (day: number) => courses.reduce((sum, course) => sum + course.rising(day), 0)
  const fading = (day: number) => courses.reduce((sum, course) => sum + course.fading(day), 0)
  const known = firstKnownDay(history, settings)
  return {
    probability: (day) => (day < known ? null : sigmoid(base + rising(day) + fading(day))),
    ceiling: (from) => {
      const held = base + fading(from)
      return (later) => sigmoid(held + rising(later))
    },
    readings: (day) => courses.map((course) => course.read(day)),
  }
}

/** The day from which there is enough to judge: the order day that completes the minimum, or a first complaint. */
function firstKnownDay({ buckets, days }: History, { minimumOrderDays }: Settings): number {
  const ordered = days.filter((_, i) => (buckets[i]?.orders ?? 0) > 0)
  const complained = days.filter((_, i) => {
    const bucket = buckets[i]
    return bucket !== undefined && bucket.complaintsOpened.length + bucket.qualityReturns > 0
  })
  const never = Number.POSITIVE_INFINITY
  return Math.min(ordered[minimumOrderDays - 1] ?? never, complained[0] ?? never)
}
