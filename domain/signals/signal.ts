import type { AccountState } from '../history/account-state.ts'
import type { AccountPast } from '../learning/account-past.ts'
import type { LeavingReason } from '../offers/offer.ts'
import type { MeasureName } from '../risk/coefficients.ts'
import type { Model } from '../risk/model.ts'
import type { Settings } from '../settings.ts'
import type { Sentence } from '../words/kinds.ts'
import type { Span } from './courses/span.ts'

/** What is left open by few data: 80 % of what is believed lies between low and high. */
export type Interval = { of: string; low: number; high: number }

/** One number of a signal: `points` is what it adds to the risk on the logit scale. */
export type Measure = {
  measure: string
  value: number
  points: number
  sentence: Sentence
  evidence: string[]
  interval?: Interval
}

/** What one signal says about an account on a day; `value` is null and measures are absent below enough data. */
export type SignalReading = {
  key: string
  status: 'ok' | 'not-enough-data'
  value: number | null
  sentence: Sentence
  /** Event ids, complaint ids, products or days that a manager can look up. */
  evidence: string[]
  measures: Measure[]
}

/** One measure over an account's days (days since 1970); the risk takes coefficient x feature. */
export type MeasureCourse<M extends string = MeasureName> = {
  measure: M
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
export type SignalCourse<M extends string = MeasureName> = {
  /** Those that can add anything on any day of this history. */
  measures: readonly MeasureCourse<M>[]
  /** The end of a day in words and numbers; measures that it leaves out add nothing on that day. */
  read(day: number): SignalReading
  /**
   * The least band that this signal alone asks for, whatever the risk of silence; null for none. It moves with facts only, never on a
   * quiet day.
   */
  alarm?(day: number): 'yellow' | 'red' | null
}

/** One feature of a learned version over an account's days, with its bounds over days on which nothing happens. */
export type Feature = { feature(day: number): number; span(from: number, to: number): Span }

/** What there is to tell, and what a manager can look up. */
export type Fact = { fact: Sentence; evidence: string[] }

/** Features that say the same thing, as one measure of a learned risk: what a manager is told. */
export type LearnedMeasure = {
  measure: string
  features: readonly string[]
  /** What there is to tell on a day, which is that of the state or a later one. `readings` are what the signals say on it. */
  tell(state: AccountState, day: number, readings: readonly SignalReading[]): Fact
  /** Whether the sentence says by itself which way it points. */
  isPlain?: true
}

/**
 * Features that not every company records, by name in the order of a row; a learned version weighs them only where earlier
 * origins prove it. 0 is what an account has of whom nothing is recorded. A feature that is made otherwise needs another name.
 */
export type FeatureBlock = {
  names: readonly string[]
  over(past: AccountPast, parameters: Model): readonly Feature[]
}

/** What a learned version makes of a signal. */
export type LearnedPart = { measures: readonly LearnedMeasure[]; block: FeatureBlock | null }

/**
 * One kind of evidence, told from what is remembered of an account. Days before the last fact are told as they look from there.
 * Everything that the risk, learned versions, explanations and offers need of it is here: a new one is a file and a line of the registry.
 */
export type Signal<M extends string = string> = {
  key: string
  /** What an account may be leaving for where this signal adds to its risk: it decides which offers could keep it. */
  reason: LeavingReason
  /** What one unit of each measure's feature adds on the logit scale under the shipped rules: judgement, which settings may change. */
  coefficients: Readonly<Record<M, number>>
  over(state: AccountState, settings: Settings): SignalCourse<M>
  learned: LearnedPart
}
