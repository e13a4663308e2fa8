import type { History } from '../history/history.ts'
import type { Settings } from '../settings.ts'

/** One number of a signal: `points` is what it adds to the risk on the logit scale. */
export type Measure = { measure: string; value: number; points: number; sentence: string; evidence: string[] }

/** What one signal says about an account on a day; `value` is null and measures are absent below enough data. */
export type SignalReading = {
  key: string
  status: 'ok' | 'not-enough-data'
  value: number | null
  sentence: string
  /** Event ids, complaint ids or days that a manager can look up. */
  evidence: string[]
  measures: Measure[]
}

/**
 * The points of a signal at the end of any day (days since 1970), without sentences. While nothing happens
 * `rising` never falls and `fading` never rises: that is what makes the day of a band change computable ahead.
 */
export type Trace = { rising(day: number): number; fading(day: number): number }

/** One kind of evidence. The points of `read` sum to `rising + fading` of `trace` on the same day. */
export type Signal = {
  key: string
  /** The account's history as it stood at the end of a UTC day, in words and numbers. */
  read(history: History, day: string, settings: Settings): SignalReading
  trace(history: History, settings: Settings): Trace
}
