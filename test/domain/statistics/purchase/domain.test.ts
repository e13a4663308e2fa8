import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import { expectedOrders } from '../../../../domain/statistics/purchase/expected-orders.ts'
import { logLikelihood } from '../../../../domain/statistics/purchase/log-likelihood.ts'
import { orderCountProbability } from '../../../../domain/statistics/purchase/order-count-probability.ts'
import { aliveProbability, silenceProbability } from '../../../../domain/statistics/purchase-model.ts'

const power = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((each) => 10 ** each)
const model = fc.record({
  r: power(-3, 2),
  alpha: power(-3, 3),
  a: power(-6, 2),
  b: power(-2, 6),
  k: fc.integer({ min: 1, max: 20 }),
  family: fc.constantFrom('bg' as const, 'mbg' as const),
})
const state = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), power(-3, 4), fc.oneof(fc.constant(0), power(-300, 300)))
  .map(([x, last, idle]) => ({ x, tx: x === 0 ? 0 : last, T: (x === 0 ? 0 : last) + idle }))
const good = { r: 0.5, alpha: 6, a: 0.9, b: 1.6 }

describe('purchase models', () => {
  test('answer numbers for any model, up to 2,000 orders and any time', () => {
    fc.assert(
      fc.property(model, state, fc.oneof(power(-300, 300), fc.constant(0)), (any, seen, horizon) => {
        for (const probability of [aliveProbability(any, seen), silenceProbability(any, seen, horizon)]) {
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1)
        }
        expect(Number.isFinite(logLikelihood(any, seen))).toBe(true)
        expect(expectedOrders({ ...any, k: 1 }, seen, horizon)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 400 },
    )
  })

  test('find a longer silence no likelier than a shorter one', () => {
    fc.assert(
      fc.property(model, state, power(-2, 2), (any, seen, horizon) => {
        const short = silenceProbability(any, seen, horizon)
        expect(silenceProbability(any, seen, 2 * horizon)).toBeLessThanOrEqual(short + 1e-12)
      }),
    )
  })

  test('take an account that orders as regularly as its stages for alive longer', () => {
    const seen = { x: 8, tx: 80, T: 88 }
    const regular = { ...good, alpha: good.alpha / 4, k: 4 }
    const late = { ...seen, T: 120 }
    expect(aliveProbability(regular, seen)).toBeGreaterThan(aliveProbability(good, seen))
    expect(aliveProbability(regular, late)).toBeLessThan(aliveProbability(good, late))
  })

  test('name the argument that is outside of their domain', () => {
    const cases: [() => unknown, RegExp][] = [
      [() => aliveProbability({ ...good, r: 0 }, { x: 0, tx: 0, T: 1 }), /^r is 0/],
      [() => aliveProbability({ ...good, alpha: Number.NaN }, { x: 0, tx: 0, T: 1 }), /^alpha is NaN/],
      [() => aliveProbability({ ...good, k: 1.5 }, { x: 0, tx: 0, T: 1 }), /^k is 1.5/],
      [() => aliveProbability(good, { x: -1, tx: 0, T: 1 }), /^x is -1/],
      [() => aliveProbability(good, { x: 2, tx: 3, T: 1 }), /^tx is 3: the last order is after now/],
      [() => aliveProbability(good, { x: 0, tx: 1, T: 3 }), /^tx is 1/],
      [() => silenceProbability(good, { x: 1, tx: 1, T: 3 }, -2), /^horizon is -2/],
      [() => logLikelihood(good, { x: 1, tx: 1, T: 3 }, Number.NaN), /^logGaps is NaN/],
      [() => orderCountProbability(good, 0.5, 3), /^x is 0.5/],
    ]
    for (const [ask, message] of cases) {
      expect(ask).toThrow(OutsideDomain)
      expect(ask).toThrow(message)
    }
  })
})
