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
 * A signal over one account's days (days since 1970), prepared once so that each day is cheap. While nothing
 * happens `rising` never falls and `fading` never rises: that makes the day of a band change computable ahead.
 */
export type SignalCourse = {
  rising(day: number): number
  fading(day: number): number
  /** The end of a day in words and numbers; its points sum to `rising + fading` of that day. */
  read(day: number): SignalReading
}

/** One kind of evidence. Facts after the day that is asked for never count. */
export type Signal = { key: string; over(history: History, settings: Settings): SignalCourse }
