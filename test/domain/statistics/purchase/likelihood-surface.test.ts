import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Surface } from '../../../../domain/statistics/numeric/maximize.ts'
import { likelihoodSurface } from '../../../../domain/statistics/purchase/likelihood-surface.ts'
import { logLikelihood } from '../../../../domain/statistics/purchase/log-likelihood.ts'
import { countAccount, createHistogram } from '../../../../domain/statistics/purchase/order-histogram.ts'
import { sampleOf } from '../../../../domain/statistics/purchase/order-sample.ts'
import { withPrior } from '../../../../domain/statistics/purchase/purchase-prior.ts'

const spans = [
  { x: 0, firstDay: 0, lastDay: 0, logGaps: 0, count: 5 },
  { x: 1, firstDay: 3, lastDay: 80, logGaps: Math.log(77), count: 2 },
  { x: 4, firstDay: 10, lastDay: 190, logGaps: 4 * Math.log(45), count: 1 },
  { x: 40, firstDay: 0, lastDay: 200, logGaps: 40 * Math.log(5), count: 1 },
  { x: 2, firstDay: 0, lastDay: 21, logGaps: 2 * Math.log(10.5), count: 3 },
]
const now = 200
const histogram = createHistogram()
for (const { count, logGaps, ...span } of spans) countAccount(histogram, span, logGaps, count)
const sample = sampleOf(histogram, now, 7)

const shape = fc.record({
  family: fc.constantFrom('bg' as const, 'mbg' as const),
  k: fc.integer({ min: 1, max: 5 }),
  dropout: fc.boolean(),
})
const logs = fc.array(fc.double({ min: -2, max: 2.5, noNaN: true }), { minLength: 4, maxLength: 4 })

describe('the likelihood surface', () => {
  test('is the sum of the accounts one by one', () => {
    fc.assert(
      fc.property(shape, logs, ({ family, k }, at) => {
        const [r = 0, alpha = 0, a = 0, b = 0] = at.map(Math.exp)
        const sum = spans.reduce((total, { x, firstDay, lastDay, logGaps, count }) => {
          const state = { x, tx: (lastDay - firstDay) / 7, T: (now - firstDay) / 7 }
          const gaps = logGaps - x * Math.log(7)
          return total + count * logLikelihood({ r, alpha, a, b, family, k }, state, gaps)
        }, 0)
        const surface = likelihoodSurface(sample, { family, k, dropout: true }, at)
        expect(surface.value / sum).toBeCloseTo(1, 10)
      }),
    )
  })

  test('has the gradient and Hessian that its values have, with the prior and without', () => {
    fc.assert(
      fc.property(shape, logs, fc.boolean(), (options, four, prior) => {
        const at = options.dropout ? four : four.slice(0, 2)
        const ask = (point: readonly number[]): Surface => {
          const surface = likelihoodSurface(sample, options, point)
          return prior ? withPrior(surface, point, 7) : surface
        }
        const h = 1e-5
        const { gradient, hessian } = ask(at)
        for (const i of at.keys()) {
          const moved = (by: number) => ask(at.map((each, j) => (i === j ? each + by : each)))
          const [up, down] = [moved(h), moved(-h)]
          expectClose(gradient[i], (up.value - down.value) / (2 * h))
          for (const j of at.keys()) {
            expectClose(hessian[i]?.[j], ((up.gradient[j] ?? 0) - (down.gradient[j] ?? 0)) / (2 * h))
          }
        }
      }),
    )
  })
})

function expectClose(found: number | undefined, known: number): void {
  expect(Math.abs((found ?? Number.NaN) - known)).toBeLessThan(1e-5 * Math.max(1, Math.abs(known)))
}
