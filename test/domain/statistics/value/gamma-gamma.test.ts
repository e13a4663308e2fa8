import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import { expectedOrders } from '../../../../domain/statistics/purchase/expected-orders.ts'
import { fitGammaGamma } from '../../../../domain/statistics/value/fit-gamma-gamma.ts'
import { expectedSpend } from '../../../../domain/statistics/value/gamma-gamma.ts'
import { lifetimeValue } from '../../../../domain/statistics/value/lifetime-value.ts'
import { countLogSpend, medianSpend } from '../../../../domain/statistics/value/spend-by-median.ts'
import { hasSharedData, readVectors, sharedData, withoutData } from '../purchase/reference-vectors.ts'

const weeks = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }
const published = { p: 6.25, q: 3.74, v: 15.44 }
const made = Array.from({ length: 300 }, (_, i) => ({
  count: 1 + ((i * 7) % 5),
  mean: 20 + ((i * 37) % 50) + ((i * 11) % 7),
}))

describe.skipIf(!hasSharedData)(`Gamma-Gamma on CDNOW ${withoutData}`, () => {
  const rows = () =>
    readFileSync(new URL('cdnow/cdnow_customers_summary_with_transactions.csv', sharedData), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').map(Number))
      .map(([, count = 0, , , mean = 0]) => ({ count, mean }))

  test('has the published parameters, likelihood and amounts', () => {
    const spends = rows()
    const fit = fitGammaGamma(spends.filter(({ count }) => count > 0))
    expect(fit).toMatchObject({ accounts: 946, converged: true, independent: true, diagnosis: [] })
    const { p, q, v } = fit.parameters
    expect([p, q, v]).toEqual([6.249, 3.745, 15.448].map((each) => expect.closeTo(each, 3)))
    expect(fit.logLikelihood).toBeCloseTo(-4055.92, 2)
    expect(fit.correlation).toBeCloseTo(0.114, 3)
    const known = readVectors().published.gg_expected_first10
    for (const [i, amount] of known.entries()) {
      const spend = spends[i] ?? { count: 0, mean: 0 }
      expect(Math.abs(expectedSpend(fit.parameters, spend) - amount)).toBeLessThan(0.0101)
    }
  })
})

describe('the expected amount of an order', () => {
  test("lies between the population's and the account's own, and goes to its own", () => {
    const population = expectedSpend(published, { count: 0, mean: 0 })
    const few = expectedSpend(published, { count: 1, mean: 100 })
    const many = expectedSpend(published, { count: 500, mean: 100 })
    expect(population).toBeCloseTo(35.22, 2)
    expect(few).toBeGreaterThan(population)
    expect(many).toBeGreaterThan(few)
    expect(many).toBeLessThan(100.1)
  })

  test('is refused where it does not exist, and says why', () => {
    expect(() => expectedSpend({ ...published, q: 0.9 }, { count: 0, mean: 0 })).toThrow(/above 1 is needed/)
    expect(() => expectedSpend(published, { count: 1, mean: Number.NaN })).toThrow(OutsideDomain)
    expect(() => fitGammaGamma([{ count: 0, mean: 5 }])).toThrow(OutsideDomain)
    expect(() => fitGammaGamma([{ count: 1, mean: 0 }])).toThrow(OutsideDomain)
  })

  test('falls back to a median that few orders hardly move', () => {
    const prior = { mean: Math.log(50), between: 0.5, within: 1 }
    const none = { count: 0, mean: 0, squares: 0 }
    expect(medianSpend(prior, none)).toBeCloseTo(50, 10)
    const one = countLogSpend(none, 5000)
    expect(medianSpend(prior, one)).toBeCloseTo(50 * 100 ** (1 / 3), 6)
    const two = countLogSpend(one, 50)
    expect(two.squares).toBeCloseTo(Math.log(100) ** 2 / 2, 10)
    expect(() => countLogSpend(none, 0)).toThrow(OutsideDomain)
  })
})

describe('the lifetime value', () => {
  const fit = fitGammaGamma(made)
  const state = { x: 2, tx: 30.43, T: 38.86 }
  const spend = { count: 2, mean: 40 }

  test('without a discount is margin times amount times orders, however it is cut into periods', () => {
    const once = { margin: 0.4, periods: 1, periodLength: 52, discount: 0 }
    const known = 0.4 * expectedSpend(fit.parameters, spend) * expectedOrders(weeks, state, 52)
    expect(lifetimeValue(weeks, state, fit, spend, once)).toBeCloseTo(known, 9)
    const weekly = { ...once, periods: 52, periodLength: 1 }
    expect(lifetimeValue(weeks, state, fit, spend, weekly)).toBeCloseTo(known, 9)
  })

  test('is discounted at the end of each period', () => {
    const terms = { margin: 1, periods: 1, periodLength: 10, discount: 0.01 }
    const plain = lifetimeValue(weeks, state, fit, spend, { ...terms, discount: 0 })
    expect(lifetimeValue(weeks, state, fit, spend, terms)).toBeCloseTo(plain / 1.01 ** 10, 9)
  })

  test('is refused where frequent buyers spend otherwise than rare ones', () => {
    const tied = fitGammaGamma(made.map(({ count }, i) => ({ count, mean: 10 * count + (i % 3) })))
    expect(tied.independent).toBe(false)
    expect(tied.diagnosis.join()).toMatch(/not independent/)
    const terms = { margin: 1, periods: 1, periodLength: 10, discount: 0 }
    expect(() => lifetimeValue(weeks, state, tied, spend, terms)).toThrow(/independent/)
  })
})
