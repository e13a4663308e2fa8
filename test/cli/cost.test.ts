import { describe, expect, test } from 'vitest'
import { costOf } from '../../cli/cost.ts'
import type { Usage } from '../../local/usage/usage.ts'
import { nothing } from './nothing-used.ts'

describe('the AWS bill', () => {
  test('is nothing for no usage', () => {
    expect(costOf(nothing).total).toBe(0)
  })

  test.each<[Partial<Usage>, number]>([
    [{ transitions: 1_000_000 }, 25],
    [{ mails: 1_000 }, 0.1],
    [{ writeUnits: 1_000_000, readUnits: 1_000_000 }, 0.75],
    [{ invocations: 1_000_000, gbSeconds: 100_000 }, 1.53334],
    [{ httpRequests: 2_000_000 }, 2],
    [{ storedBytes: 2e9 }, 0.9],
    [{ secretReads: 20_000 }, 0.1],
    [{ schedules: 1_000_000, busEvents: 1_000_000 }, 2],
  ])('charges the list price for %o', (usage, dollars) => {
    expect(costOf({ ...nothing, ...usage }).total).toBeCloseTo(dollars, 8)
  })

  test('agrees with the published model for a naive scan: 10,000 accounts, six transitions a day for a month cost $45', () => {
    expect(costOf({ ...nothing, transitions: 10_000 * 6 * 30 }).total).toBeCloseTo(45, 8)
  })

  test('names the dearest part first', () => {
    expect(costOf({ ...nothing, mails: 1, transitions: 1_000 }).items[0]?.what).toBe('transitions')
  })
})
