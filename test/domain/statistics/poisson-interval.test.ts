import { describe, expect, test } from 'vitest'
import { poissonInterval } from '../../../domain/statistics/poisson-interval.ts'

describe('the exact interval of a Poisson count', () => {
  test.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [50, 37.1109, 65.919],
    [100, 81.364, 121.6266],
  ])('is that of the printed tables (Garwood 1936): %i lies between %f and %f', (count, low, high) => {
    const found = poissonInterval(count)
    expect(found.low).toBeCloseTo(low, 3)
    expect(found.high).toBeCloseTo(high, 3)
  })

  test('covers the mean at least as often as it says, whatever the mean is', () => {
    const intervals = Array.from({ length: 120 }, (_, count) => poissonInterval(count))
    for (let mean = 0.1; mean < 60; mean += 0.37) {
      let covered = 0
      let chance = Math.exp(-mean)
      for (const [count, { low, high }] of intervals.entries()) {
        if (low <= mean && mean <= high) covered += chance
        chance *= mean / (count + 1)
      }
      expect(covered, `mean ${mean}`).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('is refused for less than nothing and for a level that is none', () => {
    expect(() => poissonInterval(-1)).toThrow('count')
    expect(() => poissonInterval(1, 0)).toThrow('alpha')
  })
})
