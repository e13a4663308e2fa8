import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstCrossing } from '../../../../domain/statistics/numeric/first-crossing.ts'
import { integrate, integrateRay } from '../../../../domain/statistics/numeric/integrate.ts'
import { maximize } from '../../../../domain/statistics/numeric/maximize.ts'
import {
  conditionNumber,
  eigenvalues,
  invertPositive,
  solvePositive,
} from '../../../../domain/statistics/numeric/symmetric-matrix.ts'

const positive = fc
  .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 9, maxLength: 9 })
  .map((entries) => {
    const rows = [entries.slice(0, 3), entries.slice(3, 6), entries.slice(6)]
    return rows.map((row, i) =>
      rows.map((other, j) => row.reduce((sum, each, m) => sum + each * (other[m] ?? 0), i === j ? 0.5 : 0)),
    )
  })

describe('a positive definite matrix', () => {
  test('times its inverse is the unit matrix', () => {
    fc.assert(
      fc.property(positive, (matrix) => {
        const inverse = invertPositive(matrix) ?? []
        for (const [i, row] of matrix.entries()) {
          for (const j of matrix.keys()) {
            const product = row.reduce((sum, each, m) => sum + each * (inverse[m]?.[j] ?? 0), 0)
            expect(product).toBeCloseTo(i === j ? 1 : 0, 8)
          }
        }
      }),
    )
  })

  test('has eigenvalues with its trace and the squares of its entries', () => {
    fc.assert(
      fc.property(positive, (matrix) => {
        const values = eigenvalues(matrix)
        const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
        const squares = matrix.flat().reduce((sum, each) => sum + each ** 2, 0)
        expect(values.reduce((sum, each) => sum + each, 0)).toBeCloseTo(trace, 8)
        expect(values.reduce((sum, each) => sum + each ** 2, 0) / squares).toBeCloseTo(1, 8)
      }),
    )
    expect(
      conditionNumber([
        [8, 0],
        [0, 2],
      ]),
    ).toBeCloseTo(4, 12)
  })

  test('is told from one that is not', () => {
    const saddle = [
      [1, 2],
      [2, 1],
    ]
    expect([solvePositive(saddle, [1, 1]), invertPositive(saddle), conditionNumber(saddle)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('integrals', () => {
  test('are exact for smooth functions, boundary layers and singular ends', () => {
    expect(integrate(Math.cos, 0, 2)).toBeCloseTo(Math.sin(2), 13)
    expect(integrate((_, past) => past ** -0.5, 3, 7)).toBeCloseTo(4, 8)
    expect(integrate((_, past) => 2000 * Math.exp(-2000 * past), 5, 6)).toBeCloseTo(1, 12)
    expect(integrate(Math.exp, 1, 1)).toBe(0)
  })

  test('over the ray are exact for Gamma integrands', () => {
    expect(integrateRay((t) => t ** 4 * Math.exp(-t))).toBeCloseTo(24, 11)
    expect(integrateRay((t) => t ** -0.5 * Math.exp(-t))).toBeCloseTo(Math.sqrt(Math.PI), 12)
  })
})

describe('the maximum', () => {
  const at = (i: number, values: readonly number[]) => values[i] ?? 0
  test('of a surface that is convex at the start is found all the same', () => {
    const top = maximize(
      (p) => {
        const [x, y] = [at(0, p), at(1, p)]
        const bell = Math.exp(-(x * x + y * y) / 2)
        return {
          value: bell,
          gradient: [-x * bell, -y * bell],
          hessian: [
            [(x * x - 1) * bell, x * y * bell],
            [x * y * bell, (y * y - 1) * bell],
          ],
        }
      },
      [2.5, -1.5],
      1e-16,
    )
    expect(top.converged).toBe(true)
    expect(top.at).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)])
  })

  test('that does not exist is said not to be reached', () => {
    const endless = maximize((p) => ({ value: at(0, p), gradient: [1], hessian: [[0]] }), [0])
    expect(endless.converged).toBe(false)
    expect(endless.at[0]).toBeLessThanOrEqual(60)
  })
})

test('a crossing is found to twelve digits, also where the slope misleads', () => {
  const cubic = (x: number) => ({ value: x ** 3, slope: 0 })
  expect(firstCrossing(cubic, 8, 0, 50)).toBeCloseTo(2, 10)
  expect(firstCrossing((x) => ({ value: Math.log(x), slope: 1 / x }), 0, 0.01, 90)).toBeCloseTo(1, 11)
})
