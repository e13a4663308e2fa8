import fc from 'fast-check'
import type { Outcome } from '../../../domain/statistics/outcomes.ts'

/** A repeatable stream of chance (a linear congruential generator; good enough for tests). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Cases with a probability and an outcome, with many ties, both outcomes among them. */
export const scoredCases = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom<Outcome>(0, 1)), {
    minLength: 2,
    maxLength: 60,
  })
  .filter((cases) => new Set(cases.map(([, outcome]) => outcome)).size === 2)
  .map((cases) => ({
    forecasts: cases.map(([score]) => score / 20),
    outcomes: cases.map(([, outcome]) => outcome),
  }))

/** Cases whose outcomes follow their log-odds, drawn repeatably. */
export function drawnCases(count: number, slope: number, seed: number) {
  const chance = chanceFrom(seed)
  const logOdds = Array.from({ length: count }, () => 4 * (chance() + chance() - 1))
  const outcomes = logOdds.map((z): Outcome => (chance() < 1 / (1 + Math.exp(-slope * z)) ? 1 : 0))
  return { logOdds, outcomes }
}
