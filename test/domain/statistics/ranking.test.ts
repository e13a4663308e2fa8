import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auc } from '../../../domain/statistics/auc.ts'
import { bootstrap } from '../../../domain/statistics/bootstrap.ts'
import { lift } from '../../../domain/statistics/lift.ts'
import type { Outcome } from '../../../domain/statistics/outcomes.ts'
import { OutsideDomain } from '../../../domain/statistics/outside-domain.ts'
import { chanceFrom, drawnCases, scoredCases } from './scored-cases.ts'

describe('the area under the ROC curve', () => {
  test('counts the pairs in the right order, ties half', () => {
    expect(auc([0.9, 0.8, 0.3], [1, 0, 1]).auc).toBe(0.5)
    expect(auc([0.9, 0.8, 0.8, 0.1], [1, 1, 0, 0]).auc).toBe(0.875)
    fc.assert(
      fc.property(scoredCases, ({ forecasts, outcomes }) => {
        const pairs = forecasts.flatMap((yes, i) =>
          forecasts.flatMap((no, j) =>
            outcomes[i] === 1 && outcomes[j] === 0 ? [yes > no ? 1 : yes === no ? 0.5 : 0] : [],
          ),
        )
        const mean = pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length
        expect(auc(forecasts, outcomes).auc).toBeCloseTo(mean, 12)
      }),
    )
  })

  test('depends on the order of the scores and on nothing else', () => {
    fc.assert(
      fc.property(scoredCases, ({ forecasts, outcomes }) => {
        const usual = auc(forecasts, outcomes)
        const stretched = auc(
          forecasts.map((score) => Math.exp(3 * score) - 7),
          outcomes,
        )
        const turned = auc(
          forecasts.map((score) => -score),
          outcomes,
        )
        const shuffled = auc(forecasts.toReversed(), outcomes.toReversed())
        expect(stretched.auc).toBeCloseTo(usual.auc, 12)
        expect(turned.auc).toBeCloseTo(1 - usual.auc, 12)
        expect(shuffled.standardError).toBeCloseTo(usual.standardError, 12)
      }),
    )
  })

  test('has the standard error of a bootstrap', () => {
    const { logOdds, outcomes } = drawnCases(400, 1, 5)
    const drawn = bootstrap(
      400,
      (cases) =>
        auc(
          [...cases].map((i) => logOdds[i] ?? 0),
          [...cases].map((i): Outcome => outcomes[i] ?? 0),
        ).auc,
      chanceFrom(9),
      { draws: 400 },
    )
    expect(auc(logOdds, outcomes).standardError / drawn.standardError).toBeCloseTo(1, 0.5)
    expect(drawn.low).toBeLessThan(drawn.estimate)
    expect(drawn.high).toBeGreaterThan(drawn.estimate)
  })

  test('refuses what it has no answer to', () => {
    expect(() => auc([0.1, 0.2], [1, 1])).toThrow(OutsideDomain)
    expect(() => auc([0.1], [1, 0])).toThrow('number of scores is 1: 2 are needed')
    expect(() => auc([Number.NaN, 1], [1, 0])).toThrow('score 0 is NaN')
  })
})

describe('the lift', () => {
  test('is how many times more often it happens at the top', () => {
    const scores = Array.from({ length: 20 }, (_, i) => -i)
    const outcomes = scores.map((_, i): Outcome => (i < 2 || i > 17 ? 1 : 0))
    expect(lift(scores, outcomes)).toBeCloseTo(5, 12)
    expect(lift(scores, outcomes, 1)).toBeCloseTo(1, 12)
  })

  test('is 1 when all score alike and never above its ceiling', () => {
    fc.assert(
      fc.property(scoredCases, ({ forecasts, outcomes }) => {
        const rate = outcomes.filter((outcome) => outcome === 1).length / outcomes.length
        const alike = forecasts.map(() => 0.5)
        expect(lift(alike, outcomes)).toBeCloseTo(1, 10)
        expect(lift(forecasts, outcomes)).toBeLessThanOrEqual(1 / rate + 1e-9)
      }),
    )
    expect(() => lift([1, 2], [0, 1], 0)).toThrow(OutsideDomain)
  })
})
