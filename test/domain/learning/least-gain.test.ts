import { expect, test } from 'vitest'
import { leastGain } from '../../../domain/learning/least-gain.ts'

test('the more blocks are tried, the surer each must be: 2.5 standard errors for up to four, 2.69 for seven', () => {
  const many = 1_000_000
  expect([1, 2, 3, 4].map((tried) => leastGain(tried, many))).toEqual([2.5, 2.5, 2.5, 2.5])
  // Upper quantiles of the normal distribution at .025 / 5 and .025 / 7.
  expect(leastGain(5, many)).toBeCloseTo(2.5758, 3)
  expect(leastGain(7, many)).toBeCloseTo(2.69, 2)
})

test('few rows make it larger, as their spread is known less well', () => {
  expect(leastGain(7, 11)).toBeCloseTo(3.368, 3)
})
