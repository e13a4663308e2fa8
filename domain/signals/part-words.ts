import type { MeasureName } from '../risk/coefficients.ts'
import type { Words } from './tell.ts'

/** A part of a signal: its words, or why there are none. */
export type PartWords = { measure: MeasureName; words: Words } | { unknown: string }
