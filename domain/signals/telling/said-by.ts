import type { Sentence } from '../../words/kinds.ts'
import { together } from '../../words/together.ts'
import type { Fact, SignalReading } from '../signal.ts'

/** What the signals say of some measures, as one fact; null when they say nothing. */
export function saidBy(readings: readonly SignalReading[], measures: readonly string[]): Fact | null {
  const found = readings.flatMap((reading) =>
    reading.measures.filter(({ measure }) => measures.includes(measure)),
  )
  if (found.length === 0) return null
  return {
    fact: together(found.map(({ sentence }) => sentence)),
    evidence: [...new Set(found.flatMap(({ evidence }) => evidence))],
  }
}

/** What the signals say of some measures, or else a fact without evidence. */
export function said(measures: readonly string[], otherwise: Sentence) {
  return (_state: unknown, _day: number, readings: readonly SignalReading[]): Fact =>
    saidBy(readings, measures) ?? { fact: otherwise, evidence: [] }
}
