import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'

/** The reading of a signal that has too little to go on; the sentence says what is missing. */
export function notEnoughData(key: string, sentence: Sentence) {
  return { key, status: 'not-enough-data' as const, value: null, sentence, evidence: [], measures: [] }
}

/** By what part a factor changes something, without sign: 1.08 and .92 are both .08. */
export function changeOf(factor: number): number {
  return Math.abs(factor - 1)
}

/** Says how many order days there are of those needed. */
export function fewOrderDays(seen: number, { minimumOrderDays }: { minimumOrderDays: number }): Sentence {
  return say('not-enough.order-days', { seen, needed: minimumOrderDays })
}
