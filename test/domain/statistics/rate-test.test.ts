import { describe, expect, test } from 'vitest'
import { exposureBetween, orderWeeksOf } from '../../../domain/complaints/actions/order-weeks.ts'
import { chanceOfFall, chanceOfRise } from '../../../domain/statistics/rate-test.ts'

/** Exact tail of Binomial(n, p), term by term. */
function tail(n: number, p: number, counts: (k: number) => boolean): number {
  let sum = 0
  for (let k = 0, ways = 1; k <= n; ways = (ways * (n - k)) / (k + 1), k++)
    if (counts(k)) sum += ways * p ** k * (1 - p) ** (n - k)
  return sum
}

describe('the exact comparison of two rates', () => {
  test.each([
    [8, 1, 2, 1],
    [3, 28, 0, 365],
    [9, 40, 5, 520],
    [1, 10, 4, 10],
    [0, 10, 4, 10],
    [6, 1, 0, 9],
  ])('is the Binomial tail of their sum: %i in %i, %i in %i before', (count, exposure, before, earlier) => {
    const [n, p] = [count + before, exposure / (exposure + earlier)]
    const rates = [
      { count, exposure },
      { count: before, exposure: earlier },
    ] as const
    expect(chanceOfRise(...rates)).toBeCloseTo(
      tail(n, p, (k) => k >= count),
      12,
    )
    expect(chanceOfFall(...rates)).toBeCloseTo(
      tail(n, p, (k) => k <= count),
      12,
    )
  })

  test('has the values of the literature: 8 of 10 with equal exposure, and 56 of 1,024 ways', () => {
    expect(chanceOfRise({ count: 8, exposure: 1 }, { count: 2, exposure: 1 })).toBeCloseTo(56 / 1024, 14)
    expect(chanceOfFall({ count: 2, exposure: 1 }, { count: 8, exposure: 1 })).toBeCloseTo(56 / 1024, 14)
  })

  test('raises no alarm without a history, and sees no fall where nothing was', () => {
    expect(chanceOfRise({ count: 9, exposure: 5 }, { count: 0, exposure: 0 })).toBe(1)
    expect(chanceOfFall({ count: 0, exposure: 5 }, { count: 0, exposure: 5 })).toBe(1)
  })

  test('raises a false alarm no more often than it says, in a thousand years of a steady rate', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return seed / 2 ** 31
    }
    const poisson = (mean: number) => {
      let k = 0
      for (let product = random(); product > Math.exp(-mean); product *= random()) k++
      return k
    }
    let alarms = 0
    for (let year = 0; year < 1000; year++) {
      const now = { count: poisson(4), exposure: 28 }
      if (
        chanceOfRise(now, { count: poisson(4) + poisson(16) + poisson(16) + poisson(16), exposure: 364 }) <=
        0.01
      )
        alarms++
    }
    expect(alarms).toBeLessThanOrEqual(20)
  })
})

describe('orders by week', () => {
  const past = { accountId: 'a', days: [100, 101, 107, 113], amounts: [1, 1, 1, 1], currency: 'EUR' }
  const weeks = orderWeeksOf([past as never], 113)
  test('are counted back from the last day', () => {
    expect(weeks).toEqual({ lastDay: 113, weeks: [2, 2] })
  })
  test('tell what could have been complained about, also of days that are not counted yet', () => {
    const at = (day: number) => new Date(day * 86_400_000).toISOString()
    expect(exposureBetween(weeks, at(100), at(114))).toEqual({ exposure: 4, unit: 'orders' })
    expect(exposureBetween(weeks, at(90), at(107)).exposure).toBeCloseTo(2)
    expect(exposureBetween(weeks, at(114), at(121)).exposure).toBeCloseTo(2)
    expect(exposureBetween(undefined, at(100), at(114))).toEqual({ exposure: 14, unit: 'days' })
  })
})
