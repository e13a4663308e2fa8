import type { SignalReading } from '../signals/signal.ts'
import type { Sentence } from '../words/kinds.ts'
import type { Band } from './band.ts'

/** What one measure adds to the risk, in points of the logit scale. */
export type Contribution = { measure: string; points: number; sentence: Sentence; evidence: string[] }

/** The explained risk of one account at the end of a day. Contributions sum to the logit of `probability`. */
export type RiskReport = {
  /** UTC day. */
  asOf: string
  /** Probability of no order in the next `horizonDays` days; null while learning. */
  probability: number | null
  band: Band
  /** What a band of yellow or red is for: the risk of silence, or that the account buys less than it did though it orders; else null. */
  bandReason: 'silence' | 'shrinking' | null
  /** The same probability of the company's usual active account: bands begin at multiples of its odds. */
  usual: number
  horizonDays: number
  modelVersion: string
  /** Band and probability, and in `sentence` what weighs most as well; both without names. */
  verdict: Sentence
  sentence: Sentence
  contributions: Contribution[]
  signals: SignalReading[]
  /** First later day on which a worse band could be entered without new events; null when none can be. */
  dueOn: string | null
  /** First day of the present stretch since the last order in which silence alone makes it red; null when it does not. */
  redSince: string | null
  /** The same for yellow or red. */
  warnedSince: string | null
  /** The order-day from which on it has been shrinking; null when it is not. */
  shrinkingSince: string | null
  /** First day on which it is later with its next order than usual; null before two order days. */
  lateFrom: string | null
  /** First and last day on which this silence asks for a call; null before two order days. */
  callFrom: string | null
  callUntil: string | null
  lastOrderDay: string | null
  orderDays: number
}
