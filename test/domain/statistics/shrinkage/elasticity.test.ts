import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import {
  countPrice,
  noPrices,
  ownSlope,
  pooledVariance,
  shrunkSlope,
  slopePopulation,
} from '../../../../domain/statistics/shrinkage/elasticity.ts'

const sumsOf = (points: readonly (readonly [number, number])[]) =>
  points.reduce((sums, [p, y]) => countPrice(sums, p, y), noPrices)

describe('price elasticity', () => {
  test('is the slope through the points of an account that saw several prices', () => {
    const sums = sumsOf([
      [-0.1, 3.3],
      [0, 3.1],
      [0.1, 2.9],
    ])
    expect(ownSlope(sums, 0.5)).toEqual({ slope: expect.closeTo(-2, 10), variance: expect.closeTo(25, 8) })
  })

  test('is absent for one price paid again and again', () => {
    expect(
      ownSlope(
        sumsOf([
          [0.3, 1],
          [0.3, 2],
          [0.3, 1.5],
        ]),
        1,
      ),
    ).toBeNull()
    expect(ownSlope(noPrices, 1)).toBeNull()
    expect(() =>
      pooledVariance([
        sumsOf([
          [0, 1],
          [1, 2],
        ]),
      ]),
    ).toThrow(/three prices/)
  })

  test('has one residual variance, pooled by degrees of freedom', () => {
    const exact = sumsOf([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    const off = sumsOf([
      [0, 1],
      [1, -2],
      [2, 1],
    ])
    expect(pooledVariance([exact, off])).toBeCloseTo(6 / 3, 12)
  })

  test('forgets what is old by the share that is kept', () => {
    const faded = countPrice(sumsOf([[1, 4]]), 2, 5, 0.5)
    expect(faded).toEqual({ n: 1.5, p: 2.5, y: 7, pp: 4.5, py: 12, yy: 33 })
  })

  test('of a population agrees with a worked example of DerSimonian and Laird', () => {
    // Weights 4, 2, 1: mean 6/7; Q = 4(1/7)^2 + 2(8/7)^2 + 1(20/7)^2 - as below; tau2 = (Q - 2)/(7 - 21/7).
    const slopes = [
      { slope: 1, variance: 0.25 },
      { slope: -1, variance: 0.5 },
      { slope: 4, variance: 1 },
    ]
    const mean = 6 / 7
    const q = 4 * (1 - mean) ** 2 + 2 * (-1 - mean) ** 2 + (4 - mean) ** 2
    const population = slopePopulation(slopes)
    expect(population.q).toBeCloseTo(q, 10)
    expect(population.between).toBeCloseTo((q - 2) / (7 - 21 / 7), 10)
    expect(population.degrees).toBe(2)
  })

  test('of accounts that agree has no variance between them', () => {
    const { mean, between } = slopePopulation([
      { slope: -2, variance: 0.3 },
      { slope: -2.1, variance: 0.2 },
    ])
    expect(between).toBe(0)
    expect(mean).toBeCloseTo((-2 / 0.3 - 2.1 / 0.2) / (1 / 0.3 + 1 / 0.2), 12)
  })

  test('of an account lies between its own and the population, nearer to its own the surer that is', () => {
    const population = { mean: -2.1, standardError: 0.1, between: 0.6, q: 30, degrees: 9 }
    const slope = fc.double({ min: -10, max: 5, noNaN: true })
    fc.assert(
      fc.property(slope, fc.double({ min: 0.01, max: 50, noNaN: true }), (own, variance) => {
        const shrunk = shrunkSlope(population, { slope: own, variance })
        const surer = shrunkSlope(population, { slope: own, variance: variance / 2 })
        expect(shrunk.slope).toBeGreaterThanOrEqual(Math.min(own, -2.1) - 1e-12)
        expect(shrunk.slope).toBeLessThanOrEqual(Math.max(own, -2.1) + 1e-12)
        expect(Math.abs(surer.slope - own)).toBeLessThanOrEqual(Math.abs(shrunk.slope - own) + 1e-12)
        expect(shrunk.variance).toBeLessThan(Math.min(variance, 0.6))
      }),
    )
    expect(shrunkSlope(population, null)).toEqual({ slope: -2.1, variance: 0.6 })
  })

  test('needs finite logs and at least one slope', () => {
    expect(() => countPrice(noPrices, Number.NEGATIVE_INFINITY, 0)).toThrow(OutsideDomain)
    expect(() => slopePopulation([])).toThrow(OutsideDomain)
  })
})
