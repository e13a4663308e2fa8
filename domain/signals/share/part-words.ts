import type { Sentence } from '../../words/kinds.ts'
import type { PriceMeasure } from '../prices/price-words.ts'
import type { Words } from '../telling/tell.ts'

/** A part of a signal: its words, or why there are none. */
export type PartWords = { measure: PriceMeasure; words: Words } | { unknown: Sentence }
