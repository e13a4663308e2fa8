import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import {
  expectedOrders,
  expectedRepeatOrders,
} from '../../../../domain/statistics/purchase/expected-orders.ts'
import { orderCountProbability } from '../../../../domain/statistics/purchase/order-count-probability.ts'
import {
  ordersByIntegral,
  ordersBySeries,
} from '../../../../domain/statistics/purchase/orders-while-alive.ts'
import { stagedOrdersWhileAlive } from '../../../../domain/statistics/purchase/staged-orders-while-alive.ts'
import { silenceProbability } from '../../../../domain/statistics/purchase-model.ts'

const cdnow = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }
const regular = { r: 0.859, alpha: 4.312, a: 0.163, b: 1.961, k: 2 }
const log = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power)
const belief = fc.record({
  x: fc.integer({ min: 0, max: 2000 }),
  r: log(-1, 0.7),
  a: log(-2.5, 1.5),
  b: log(-0.3, 1),
})

describe('expected orders', () => {
  test('agree by series and by integral to ten digits wherever the series answers', () => {
    fc.assert(
      fc.property(belief, log(-3, 3), log(-1, 3), ({ x, r, a, b }, t, soFar) => {
        const alive = { shape: r + x, a, loyal: b + x + 1 }
        const series = ordersBySeries(alive, soFar, t)
        fc.pre(series !== null)
        expect((series ?? 0) / ordersByIntegral(alive, soFar, t)).toBeCloseTo(1, 10)
      }),
    )
  })

  test('have no gap where the probability of dropping out has a = 1', () => {
    const near = [1 - 1e-7, 1, 1 + 1e-7].map((a) =>
      expectedOrders({ ...cdnow, a }, { x: 3, tx: 20, T: 25 }, 50),
    )
    expect((near[0] ?? 0) + (near[2] ?? 0)).toBeCloseTo(2 * (near[1] ?? 0), 6)
  })

  test('stay finite, grow with time and never pass the orders of an account that cannot drop out', () => {
    const time = fc.oneof(log(-300, 3), log(3, 300))
    fc.assert(
      fc.property(belief, fc.double({ min: 0, max: 500, noNaN: true }), time, ({ x, r, a, b }, idle, t) => {
        const model = { r, alpha: 8, a, b }
        const state = { x, tx: x === 0 ? 0 : 100, T: (x === 0 ? 0 : 100) + idle }
        const orders = expectedOrders(model, state, t)
        expect(orders).toBeGreaterThanOrEqual(0)
        expect(orders).toBeLessThanOrEqual(((r + x) / (8 + state.T)) * t * (1 + 1e-9))
        expect(expectedOrders(model, state, t * 2)).toBeGreaterThanOrEqual(orders * (1 - 1e-12))
      }),
      { numRuns: 300 },
    )
  })

  test('from a sum over stages and from the closed form are the same for k = 1', () => {
    fc.assert(
      fc.property(belief, log(-3, 1.5), ({ x, r, a, b }, reach) => {
        const alive = { shape: r + (x % 300), a, loyal: b + (x % 300) + 1 }
        expect(stagedOrdersWhileAlive(alive, [1], reach) / ordersByIntegral(alive, 1, reach)).toBeCloseTo(
          1,
          9,
        )
      }),
      { numRuns: 40 },
    )
  })

  test('of a new account are the mean of its order counts, for every k and family', () => {
    for (const model of [cdnow, { ...cdnow, family: 'bg' as const }, regular, { ...regular, k: 3 }]) {
      const counts = Array.from({ length: 400 }, (_, x) => x * orderCountProbability(model, x, 30))
      expect(counts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(expectedRepeatOrders(model, 30), 8)
    }
  })

  test('over a moment are the loss of silence, for every k', () => {
    for (const model of [cdnow, regular, { ...regular, k: 4 }]) {
      const state = { x: 4, tx: 20, T: 23 }
      const moment = 1e-4
      const silence = 1 - silenceProbability(model, state, moment)
      expect(expectedOrders(model, state, moment) / silence).toBeCloseTo(1, 3)
    }
  })

  test('of counts sum to one', () => {
    for (const model of [cdnow, { ...cdnow, family: 'bg' as const }, regular]) {
      const counts = Array.from({ length: 400 }, (_, x) => orderCountProbability(model, x, 30))
      expect(counts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10)
    }
  })

  test('refuse a time that is none, and for k > 1 one beyond millions of stages', () => {
    const state = { x: 1, tx: 2, T: 3 }
    expect(() => expectedOrders(cdnow, state, -1)).toThrow(OutsideDomain)
    expect(() => expectedOrders(cdnow, state, Number.NaN)).toThrow(OutsideDomain)
    expect(() => expectedOrders(regular, state, 1e9)).toThrow(/alpha \+ T is needed/)
    expect(expectedOrders(regular, state, 0)).toBe(0)
  })
})
