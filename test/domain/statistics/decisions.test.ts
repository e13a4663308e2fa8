import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arm, alwaysValidInterval } from '../../../domain/statistics/always-valid-interval.ts'
import { empc, usualTerms } from '../../../domain/statistics/empc.ts'
import { OutsideDomain } from '../../../domain/statistics/outside-domain.ts'
import { qini, qiniCurve, type TrialCase } from '../../../domain/statistics/qini.ts'
import { chanceFrom, scoredCases } from './scored-cases.ts'

const hillstrom = new URL('../../../../shared/data/hillstrom/hillstrom.csv.gz', import.meta.url)

describe('the expected maximum profit', () => {
  test('of perfect scores is that of contacting every churner, whatever share accepts', () => {
    const { profit, contacted } = empc([3, 3, 1, 1], [1, 1, 0, 0])
    // (200 - 10) x 6/20 - 1 for each of the half that churns; acceptance below 1/190 hardly ever happens.
    expect(profit).toBeCloseTo(0.5 * (190 * 0.3 - 1), 3)
    expect(contacted).toBeCloseTo(0.5, 3)
  })

  test('of scores that say nothing is that of contacting everybody or nobody', () => {
    const { profit } = empc([1, 1, 1, 1], [1, 1, 0, 0])
    expect(profit).toBeGreaterThan(0.5 * (190 * 0.3 - 1) - 0.5 * 11)
    expect(profit).toBeLessThan(0.5 * (190 * 0.3 - 1))
    expect(empc([1, 1], [1, 0], { ...usualTerms, offer: 190 }).contacted).toBeLessThan(0.01)
  })

  test('never falls below scores that say nothing nor rises above perfect ones', () => {
    fc.assert(
      fc.property(scoredCases, ({ forecasts, outcomes }) => {
        const { profit } = empc(forecasts, outcomes)
        const blind = empc(
          forecasts.map(() => 0),
          outcomes,
        )
        expect(profit).toBeGreaterThanOrEqual(blind.profit - 1e-9)
        expect(profit).toBeLessThanOrEqual(empc(outcomes, outcomes).profit + 1e-9)
      }),
      { numRuns: 15 },
    )
    expect(() => empc([1, 2], [0, 1], { ...usualTerms, alpha: 0.5 })).toThrow(OutsideDomain)
  })
})

describe('the Qini coefficient', () => {
  const trial = (score: (i: number) => number): TrialCase[] =>
    Array.from({ length: 400 }, (_, i) => ({
      score: score(i),
      treated: i % 2 === 0 ? 1 : 0,
      // Only the first half of the accounts is moved by the treatment.
      outcome: i < 200 && i % 2 === 0 ? 1 : 0,
    }))

  test('is positive when those who are moved come first, negative when they come last, 0 without order', () => {
    expect(qini(trial((i) => -i))).toBeCloseTo(0.125, 2)
    expect(qini(trial((i) => i))).toBeCloseTo(-0.125, 2)
    expect(qini(trial(() => 1))).toBe(0)
  })

  test('ends at the effect of treating all', () => {
    expect(qiniCurve(trial((i) => -i)).at(-1)).toEqual({ share: 1, gain: 0.5 })
    expect(() => qini([{ score: 1, treated: 1, outcome: 1 }])).toThrow(OutsideDomain)
  })
})

describe('the always-valid interval', () => {
  test('holds at every look at once where nothing is going on', () => {
    const chance = chanceFrom(11)
    let wrong = 0
    for (let run = 0; run < 300; run++) {
      const sums = [0, 0]
      for (let n = 1; n <= 1000; n++) {
        for (const arm of [0, 1]) sums[arm] = (sums[arm] ?? 0) + (chance() < 0.3 ? 1 : 0)
        if (n < 50 || n % 10 !== 0) continue
        const [control, treated] = sums.map((sum): Arm => armOf(sum, n))
        if (!control || !treated) continue
        const { low, high } = alwaysValidInterval(treated, control, 0.05)
        if (low > 0 || high < 0) {
          wrong += 1
          break
        }
      }
    }
    expect(wrong / 300).toBeLessThan(0.05)
  })

  test('is wider than one for a single look and refuses arms without cases', () => {
    const [a, b] = [armOf(300, 1000), armOf(250, 1000)]
    const { low, high, difference } = alwaysValidInterval(a, b, 0.05)
    const once = 1.96 * Math.sqrt(a.variance / 1000 + b.variance / 1000)
    expect(difference).toBeCloseTo(0.05, 12)
    expect((high - low) / 2).toBeGreaterThan(once)
    expect(() => alwaysValidInterval({ ...a, count: 0 }, b, 0.05)).toThrow(OutsideDomain)
  })

  test.skipIf(!existsSync(hillstrom))(
    "finds the women's mail to work in the Hillstrom trial (skipped when ../shared/data is not there)",
    () => {
      const lines = gunzipSync(readFileSync(hillstrom)).toString().trim().split(/\r?\n/).slice(1)
      const visits = (segment: string): Arm => {
        const arm = lines.map((line) => line.split(',')).filter((cells) => cells.at(-4) === segment)
        return armOf(arm.filter((cells) => cells.at(-3) === '1').length, arm.length)
      }
      const { difference, low } = alwaysValidInterval(visits('Womens E-Mail'), visits('No E-Mail'), 0.02)
      expect(difference).toBeCloseTo(0.04523, 5)
      expect(low).toBeGreaterThan(0.03)
    },
  )
})

function armOf(hits: number, count: number): Arm {
  const mean = hits / count
  return { count, mean, variance: mean * (1 - mean) }
}
