import type { AccountState } from '../history/account-state.ts'
import type { MeasureName } from '../risk/coefficients.ts'
import type { Settings } from '../settings.ts'
import type { Span } from './span.ts'

/** What is left open by few data: 80 % of what is believed lies between low and high. */
export type Interval = { of: string; low: number; high: number }

/** One number of a signal: `points` is what it adds to the risk on the logit scale. */
export type Measure = {
  measure: string
  value: number
  points: number
  sentence: string
  evidence: string[]
  interval?: Interval
}

/** What one signal says about an account on a day; `value` is null and measures are absent below enough data. */
export type SignalReading = {
  key: string
  status: 'ok' | 'not-enough-data'
  value: number | null
  sentence: string
  /** Event ids, complaint ids, products or days that a manager can look up. */
  evidence: string[]
  measures: Measure[]
}

/** One measure over an account's days (days since 1970); the risk takes coefficient x feature. */
export type MeasureCourse = {
  measure: MeasureName
  feature(day: number): number
  /**
   * Bounds of the feature from one day to another while nothing happens after `from`; the feature itself when both are one day.
   * They let the first day of a worse band be found without looking at every day.
   */
  span(from: number, to: number): Span
  /** First moment at or after `from` (a fraction of days) at which a rising feature is thought to reach a value. */
  reaches?(value: number, from: number): number | null
}

/** A signal over one account's days, prepared once so that each day is cheap. */
export type SignalCourse = {
  /** Those that can add anything on any day of this history. */
  measures: readonly MeasureCourse[]
  /** The end of a day in words and numbers; measures that it leaves out add nothing on that day. */
  read(day: number): SignalReading
}

/** One kind of evidence, told from what is remembered of an account. Days before the last fact are told as they look from there. */
export type Signal = { key: string; over(state: AccountState, settings: Settings): SignalCourse }
