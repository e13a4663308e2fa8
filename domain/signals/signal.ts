import type { History } from '../history/history.ts'
import type { Settings } from '../settings.ts'

/** One number of a signal: `points` is what it adds to the risk on the logit scale. */
export type Measure = { measure: string; value: number; points: number; sentence: string; evidence: string[] }

/** What one signal says about an account on a day; `value` and measures are absent below enough data. */
export type SignalReading = {
  key: string
  status: 'ok' | 'not-enough-data'
  value: number | null
  sentence: string
  /** Event ids, complaint ids or days that a manager can look up. */
  evidence: string[]
  measures: Measure[]
}

/** A pure reading of one kind of evidence from an account's history as it stood at the end of a day. */
export type Signal = { key: string; read(history: History, day: string, settings: Settings): SignalReading }
