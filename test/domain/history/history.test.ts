import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { dayFromNumber, dayNumber, dayOf } from '../../../domain/history/day.ts'
import { countUntil, historyOf, orderDays } from '../../../domain/history/history.ts'
import { aComplaint, anOrder } from './facts.ts'

test('a history is in day order whatever the order of its buckets', () => {
  const buckets = ['2025-02-01', '2024-12-31', '2025-01-15'].map((day) => bucketOf(day, [anOrder(day)]))
  expect(orderDays(historyOf(buckets))).toEqual(['2024-12-31', '2025-01-15', '2025-02-01'])
})

test('a day without an order is no order day', () => {
  const buckets = [
    bucketOf('2025-01-01', [anOrder('2025-01-01')]),
    bucketOf('2025-01-02', [aComplaint('2025-01-02')]),
  ]
  expect(orderDays(historyOf(buckets))).toEqual(['2025-01-01'])
})

test('two buckets for one day are refused by name', () => {
  const bucket = bucketOf('2025-01-01', [anOrder('2025-01-01')])
  expect(() => historyOf([bucket, bucket])).toThrow('Two day buckets for 2025-01-01')
})

test('a day is the UTC day of the instant', () => {
  expect(dayOf('2025-03-30T23:59:59.999Z')).toBe('2025-03-30')
  expect(dayFromNumber(dayNumber('2024-02-28') + 1)).toBe('2024-02-29')
})

test('counting days up to a day agrees with looking at each', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 })).map((all) => all.sort((a, b) => a - b))
  fc.assert(
    fc.property(days, fc.integer({ min: -5, max: 65 }), (all, day) => {
      expect(countUntil(all, day)).toBe(all.filter((each) => each <= day).length)
    }),
  )
})
