import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decayedSum } from '../../../domain/statistics/decayed-sum.ts'
import { logit, sigmoid } from '../../../domain/statistics/logit.ts'
import { shrunkRate } from '../../../domain/statistics/shrunk-rate.ts'
import { shrunkShare } from '../../../domain/statistics/shrunk-share.ts'

test('a rate starts at its prior mean and goes to what was seen', () => {
  expect(shrunkRate({ r: 1.813, beta: 9.01 }, 0, 0)).toBeCloseTo(0.2012, 4)
  expect(shrunkRate({ r: 1.813, beta: 9.01 }, 5000, 10_000)).toBeCloseTo(0.5, 2)
})

test('a share lies between its prior mean and the share that was seen', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (hits, misses) => {
      const seen = hits + misses === 0 ? 0.2 : hits / (hits + misses)
      const shrunk = shrunkShare({ a: 1, b: 4 }, hits, hits + misses)
      expect(shrunk).toBeGreaterThanOrEqual(Math.min(seen, 0.2) - 1e-12)
      expect(shrunk).toBeLessThanOrEqual(Math.max(seen, 0.2) + 1e-12)
    }),
  )
})

test('an amount counts half after its half-life and not before its day', () => {
  const sum = decayedSum([10, 20], [8, 1], 10)
  expect([9, 10, 15, 20, 30].map(sum)).toEqual([
    0,
    8,
    expect.closeTo(8 * Math.SQRT1_2, 12),
    expect.closeTo(5, 12),
    expect.closeTo(2.5, 12),
  ])
})

test('a decayed sum agrees with adding up every amount anew', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 5 }))
  const rows = fc
    .uniqueArray(row, { selector: ([day]) => day, maxLength: 30 })
    .map((all) => all.sort(([a], [b]) => a - b))
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 400 }), (all, day) => {
      const plain = all
        .filter(([on]) => on <= day)
        .reduce((sum, [on, amount]) => sum + amount * 2 ** ((on - day) / 90), 0)
      const sum = decayedSum(
        all.map(([on]) => on),
        all.map(([, amount]) => amount),
        90,
      )
      expect(sum(day)).toBeCloseTo(plain, 9)
    }),
  )
})

test('log-odds and probability are inverse', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (probability) => {
      expect(sigmoid(logit(probability))).toBeCloseTo(probability, 12)
    }),
  )
})
