import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sigmoid } from '../../../domain/statistics/logit.ts'
import type { Outcome } from '../../../domain/statistics/outcomes.ts'
import { OutsideDomain } from '../../../domain/statistics/outside-domain.ts'
import { fitRidgeLogistic, logOddsOf } from '../../../domain/statistics/ridge-logistic.ts'
import { solveSymmetric } from '../../../domain/statistics/solve-symmetric.ts'
import { drawnCases } from './scored-cases.ts'

const row = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 2000 }), fc.constant(7))
const sample = fc
  .array(fc.tuple(row, fc.constantFrom<Outcome>(0, 1)), { minLength: 3, maxLength: 40 })
  .filter((cases) => new Set(cases.map(([, outcome]) => outcome)).size === 2)

describe('ridge logistic regression', () => {
  test('stands where the pull of the data and of the punishment balance', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(0.01, 1, 100), (cases, C) => {
        const rows = cases.map(([values]) => values)
        const outcomes = cases.map(([, outcome]) => outcome)
        const model = fitRidgeLogistic(rows, outcomes, C)
        const misses = cases.map(([values, outcome]) => sigmoid(logOddsOf(model, values)) - outcome)
        expect(C * misses.reduce((sum, miss) => sum + miss, 0)).toBeCloseTo(0, 3)
        for (const [j, weight] of model.weights.entries()) {
          const pull = rows.reduce((sum, values, i) => {
            const standard = ((values[j] ?? 0) - (model.means[j] ?? 0)) / (model.scales[j] ?? 1)
            return sum + C * (misses[i] ?? 0) * standard
          }, weight)
          expect(pull).toBeCloseTo(0, 3)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('gives no weight to a constant column and stays finite when a column separates the outcomes', () => {
    const model = fitRidgeLogistic(
      [
        [0, 5],
        [1, 5],
        [10, 5],
        [11, 5],
      ],
      [0, 0, 1, 1],
    )
    expect(model.weights[1]).toBe(0)
    expect(model.weights[0]).toBeGreaterThan(0)
    expect(Number.isFinite(model.weights[0])).toBe(true)
  })

  test('finds the weights that drew the outcomes, and the base rate under a heavy punishment', () => {
    const { logOdds, outcomes } = drawnCases(20_000, 1, 4)
    const rows = logOdds.map((z) => [z])
    const free = fitRidgeLogistic(rows, outcomes, 1e3)
    expect((free.weights[0] ?? 0) / (free.scales[0] ?? 1)).toBeCloseTo(1, 1)
    const held = fitRidgeLogistic(rows, outcomes, 1e-9)
    const rate = outcomes.filter((outcome) => outcome === 1).length / outcomes.length
    expect(held.weights[0]).toBeCloseTo(0, 3)
    expect(sigmoid(held.intercept)).toBeCloseTo(rate, 3)
  })

  test('refuses rows it cannot learn from', () => {
    expect(() => fitRidgeLogistic([[1], [2]], [1, 1])).toThrow(OutsideDomain)
    expect(() => fitRidgeLogistic([[1], [Number.NaN]], [1, 0])).toThrow('row 1, column 0 is NaN')
    expect(() => fitRidgeLogistic([[1], [2, 3]], [1, 0])).toThrow('width of row 1')
    expect(() => fitRidgeLogistic([[1], [2]], [1, 0], 0)).toThrow('C of the ridge is 0')
  })
})

test('a symmetric system is solved, or refused when it has no single solution', () => {
  const solution = solveSymmetric(Float64Array.of(4, 0, 2, 3), Float64Array.of(8, 7))
  expect(4 * (solution[0] ?? 0) + 2 * (solution[1] ?? 0)).toBeCloseTo(8, 12)
  expect(2 * (solution[0] ?? 0) + 3 * (solution[1] ?? 0)).toBeCloseTo(7, 12)
  expect(() => solveSymmetric(Float64Array.of(1, 0, 1, 1), Float64Array.of(1, 1))).toThrow(OutsideDomain)
})
