import { describe, expect, test } from 'vitest'
import { rateTrend } from '../../../domain/statistics/rate-trend.ts'

const steps = (counts: readonly number[], exposures = counts.map(() => 1)) =>
  counts.map((count, i) => ({ count, exposure: exposures[i] ?? 0 }))
const trend = (counts: readonly number[], exposures?: number[]) =>
  rateTrend(steps(counts, exposures)) ?? expect.fail('no trend')

/** Share of all ways to spread so many events over equal steps, by their weights, whose statistic is at least as far from 0. */
function exact(counts: readonly number[]): number {
  const [all, limit] = [counts.reduce((sum, n) => sum + n, 0), Math.abs(trend(counts).z) - 1e-9]
  let share = 0
  const spread = (left: number, at: number, so: number[], ways: number) => {
    if (at === counts.length - 1) {
      if (Math.abs(trend([...so, left]).z) >= limit) share += ways
      return
    }
    let choices = 1
    for (let n = 0; n <= left; n++) {
      spread(left - n, at + 1, [...so, n], ways * choices)
      choices = (choices * (left - n)) / (n + 1)
    }
  }
  spread(all, 0, [], counts.length ** -all)
  return share
}

describe('the trend of a rate', () => {
  test('is that of the literature: of the smokers of prop.trend.test in R (8.2249) without what the binomial variance takes off', () => {
    const { z, p } = trend([83, 90, 129, 70], [86, 93, 136, 82])
    const smokers = 372 / 397
    expect(z ** 2).toBeCloseTo(8.2249 * (1 - smokers), 4)
    expect(z).toBeLessThan(0)
    expect(p).toBeCloseTo(0.4717, 4)
  })

  test.each([[[2, 2, 3, 3, 4]], [[1, 2, 3, 4, 5]], [[0, 1, 2, 4, 8]], [[5, 4, 3, 2, 1]]])(
    'of %j is near to the exact probability, every way counted',
    (counts) => {
      const probability = exact(counts)
      expect(Math.abs(trend(counts).p - probability)).toBeLessThan(0.01 + 0.15 * probability)
    },
  )

  test('rises, falls, and does neither where months differ in days alone', () => {
    expect(trend([1, 2, 4, 7, 9]).z).toBeGreaterThan(2)
    expect(trend([9, 7, 4, 2, 1]).z).toBeLessThan(-2)
    expect(trend([31, 28, 31, 30], [31, 28, 31, 30])).toMatchObject({
      z: expect.closeTo(0, 9),
      p: expect.closeTo(1, 6),
    })
  })

  test('is not told of fewer than ten events, and is an error without exposure', () => {
    expect(rateTrend(steps([1, 3, 5]))).toBeNull()
    expect(() => rateTrend(steps([5, 6], [0, 0]))).toThrow('exposure of a trend')
  })
})
