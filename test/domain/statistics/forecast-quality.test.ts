import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brier } from '../../../domain/statistics/brier.ts'
import { calibrationBins } from '../../../domain/statistics/calibration-bins.ts'
import { calibrationError } from '../../../domain/statistics/calibration-error.ts'
import { interceptShift } from '../../../domain/statistics/intercept-shift.ts'
import { fitIsotonic, isotonicRate } from '../../../domain/statistics/isotonic.ts'
import { logLoss } from '../../../domain/statistics/log-loss.ts'
import { sigmoid } from '../../../domain/statistics/logit.ts'
import { smoothedRate } from '../../../domain/statistics/outcomes.ts'
import { OutsideDomain } from '../../../domain/statistics/outside-domain.ts'
import { fitPlatt } from '../../../domain/statistics/platt.ts'
import { drawnCases, scoredCases } from './scored-cases.ts'

describe('distances between forecast and outcome', () => {
  test('have their textbook values', () => {
    expect(brier([0.5, 1, 0.2], [1, 1, 0])).toBeCloseTo((0.25 + 0 + 0.04) / 3, 12)
    expect(logLoss([0.5, 0.5], [1, 0])).toBeCloseTo(Math.LN2, 12)
    expect(logLoss([0], [1])).toBeCloseTo(-Math.log(1e-15), 9)
    expect(calibrationError([0.3, 0.3, 0.3, 0.3], [1, 0, 0, 0])).toBeCloseTo(0.05, 12)
  })

  test('are least when everybody is told the observed rate of a single group', () => {
    fc.assert(
      fc.property(scoredCases, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ outcomes }, other) => {
        const rate = outcomes.filter((outcome) => outcome === 1).length / outcomes.length
        const told = (value: number) => outcomes.map(() => value)
        expect(brier(told(rate), outcomes)).toBeLessThanOrEqual(brier(told(other), outcomes) + 1e-12)
        expect(logLoss(told(rate), outcomes)).toBeLessThanOrEqual(logLoss(told(other), outcomes) + 1e-12)
      }),
    )
  })

  test('put every case into a bin once, whatever the order of the cases', () => {
    fc.assert(
      fc.property(scoredCases, ({ forecasts, outcomes }) => {
        const bins = calibrationBins(forecasts, outcomes)
        const silent = bins.reduce((sum, bin) => sum + bin.count * bin.observed, 0)
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBeCloseTo(forecasts.length, 6)
        expect(silent).toBeCloseTo(outcomes.filter((outcome) => outcome === 1).length, 6)
        expect(calibrationError(forecasts.toReversed(), outcomes.toReversed())).toBeCloseTo(
          calibrationError(forecasts, outcomes),
          9,
        )
      }),
    )
  })

  test('refuse what is no probability', () => {
    expect(() => brier([1.2], [1])).toThrow('forecast 0 is 1.2')
    expect(() => logLoss([], [])).toThrow(OutsideDomain)
  })
})

describe('calibration', () => {
  test('finds the line that the log-odds were bent by', () => {
    const { logOdds, outcomes } = drawnCases(20_000, 0.5, 3)
    const { slope, intercept } = fitPlatt(
      logOdds.map((z) => z + 1),
      outcomes,
    )
    expect(slope).toBeCloseTo(0.5, 1)
    expect(intercept).toBeCloseTo(-0.5, 1)
  })

  test('stays finite when the scores separate the outcomes and never turns the ranking round', () => {
    const apart = fitPlatt([-2, -1, 1, 2], [0, 0, 1, 1])
    expect(apart.slope).toBeGreaterThan(0)
    expect(Number.isFinite(apart.slope)).toBe(true)
    expect(fitPlatt([-2, -1, 1, 2], [1, 1, 0, 0]).slope).toBe(0)
    expect(fitPlatt([3, 3, 3, 3], [1, 1, 0, 1])).toMatchObject({ slope: 0 })
  })

  test('by steps rises, keeps the base rate, and is nearer to the outcomes than the forecast was', () => {
    fc.assert(
      fc.property(scoredCases, ({ forecasts, outcomes }) => {
        const steps = fitIsotonic(forecasts, outcomes)
        const calibrated = forecasts.map((score) => isotonicRate(steps, score))
        expect(steps.every((step, i) => i === 0 || step.value > (steps[i - 1]?.value ?? 0))).toBe(true)
        expect(calibrated.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(
          outcomes.reduce<number>((sum, outcome) => sum + outcome, 0),
          6,
        )
        expect(brier(calibrated, outcomes)).toBeLessThanOrEqual(brier(forecasts, outcomes) + 1e-12)
      }),
    )
  })

  test('by steps goes straight from one step to the next and level beyond the ends', () => {
    const steps = fitIsotonic([0, 1, 3, 4], [0, 0, 1, 1])
    expect([-1, 1, 2, 3, 9].map((score) => isotonicRate(steps, score))).toEqual([0, 0, 0.5, 1, 1])
  })

  test('in the large makes the mean forecast meet the observed rate', () => {
    const { logOdds, outcomes } = drawnCases(500, 1, 8)
    const rate = smoothedRate(outcomes)
    const moved = logOdds.map((z) => z - 2)
    const shift = interceptShift(moved, rate)
    expect(moved.reduce((sum, z) => sum + sigmoid(z + shift), 0) / 500).toBeCloseTo(rate, 9)
    expect(smoothedRate([1, 1])).toBeCloseTo(2.5 / 3, 12)
    expect(() => interceptShift([1], 1)).toThrow(OutsideDomain)
  })
})
