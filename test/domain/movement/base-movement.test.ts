import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../domain/history/day.ts'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { baseMovements } from '../../../domain/movement/base-movement.ts'
import { monthMovement, windowsAt } from '../../../domain/movement/month-movement.ts'
import { retentionByTier } from '../../../domain/movement/retention.ts'
import { worthOfAPoint } from '../../../domain/movement/worth-of-a-point.ts'

const tiers = { vip: 0.01, major: 0.05, ordinary: 0.2 }

function past(accountId: string, orders: Record<string, number>, currency?: string): AccountPast {
  const days = Object.keys(orders).sort()
  return {
    accountId,
    ...(currency && { currency }),
    days: days.map(dayNumber),
    amounts: days.map((day) => orders[day] ?? 0),
  }
}

/** One account for each way to move between the first and the second quarter of 2026. */
const base = [
  past('new', { '2026-05-02': 40 }),
  past('back', { '2025-08-01': 10, '2026-04-01': 25 }),
  past('more', { '2026-01-01': 100, '2026-06-30': 130 }),
  past('less', { '2026-03-31': 200, '2026-04-01': 20, '2026-05-01': 30 }),
  past('same', { '2026-02-01': 7, '2026-06-01': 7 }),
  past('gone', { '2026-02-02': 60 }),
  past('long-gone', { '2025-07-01': 5 }),
]
const june = (2026 - 1970) * 12 + 5

describe('the movement of a month', () => {
  test('tells who started, came back, grew, shrank and was lost, and what that was worth', () => {
    expect(monthMovement(windowsAt(base, june, 3), june)).toEqual({
      month: '2026-06',
      before: { accounts: 4, amount: 367 },
      started: { accounts: 1, amount: 40 },
      wonBack: { accounts: 1, amount: 25 },
      grew: { accounts: 1, amount: 30 },
      shrank: { accounts: 1, amount: 150 },
      lost: { accounts: 1, amount: 60 },
      now: { accounts: 5, amount: 252 },
    })
  })

  test('adds up: what was there, plus what came, less what went, is what is there', () => {
    const orders = fc.array(
      fc.tuple(fc.integer({ min: 18_000, max: 20_700 }), fc.integer({ min: 0, max: 1e6 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(
        fc.array(orders, { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (accounts, window) => {
          const pasts = accounts.map((each, i): AccountPast => {
            const sorted = each.toSorted(([a], [b]) => a - b)
            return {
              accountId: `a${i}`,
              days: sorted.map(([day]) => day),
              amounts: sorted.map(([, amount]) => amount),
            }
          })
          const windows = windowsAt(pasts, june, window)
          const { before, started, wonBack, grew, shrank, lost, now } = monthMovement(windows, june)
          expect(
            before.amount + started.amount + wonBack.amount + grew.amount - shrank.amount - lost.amount,
          ).toBe(now.amount)
          expect(before.accounts + started.accounts + wonBack.accounts - lost.accounts).toBe(now.accounts)
          for (const { gross, net, kept } of retentionByTier(windows, tiers)) {
            if (gross === null || net === null) continue
            expect(gross).toBeLessThanOrEqual(Math.min(1, net))
            expect(kept).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })
})

describe('retention', () => {
  test('counts gross no account above what it bought before, net what each buys now, by the tier it was in before', () => {
    const [all, vip, major, ordinary, small] = retentionByTier(windowsAt(base, june, 3), {
      ...{ vip: 0.25, major: 0.5, ordinary: 0.75 },
    })
    expect(all).toEqual({ tier: 'all', accounts: 4, kept: 0.75, gross: 157 / 367, net: 187 / 367 })
    expect(vip).toEqual({ tier: 'vip', accounts: 1, kept: 1, gross: 0.25, net: 0.25 })
    expect(major).toEqual({ tier: 'major', accounts: 1, kept: 1, gross: 1, net: 1.3 })
    expect(ordinary).toEqual({ tier: 'ordinary', accounts: 1, kept: 0, gross: 0, net: 0 })
    expect(small).toEqual({ tier: 'small', accounts: 1, kept: 1, gross: 1, net: 1 })
  })

  test('has no share where nothing was there to keep', () => {
    expect(retentionByTier([], tiers)[0]).toEqual({
      tier: 'all',
      accounts: 0,
      kept: null,
      gross: null,
      net: null,
    })
  })
})

describe('one point less churn', () => {
  test('is worth what all accounts are expected to buy with it less what they are without', () => {
    // 200 accounts, 1,000 a year, 80 % stay, 10 % a year: 200 x 1,000 x 1.1 / .30, and / .29 with a point more.
    const worth = worthOfAPoint({ accounts: 200, salesAYear: 1000, yearlyRetention: 0.8 })
    expect(worth.expected).toBeCloseTo(733_333.33, 1)
    expect(worth.withAPointMore).toBeCloseTo(758_620.69, 1)
    expect(worth.worth).toBeCloseTo(25_287.36, 1)
  })

  test('is worth nothing where everybody stays', () => {
    expect(worthOfAPoint({ accounts: 3, salesAYear: 10, yearlyRetention: 1 }).worth).toBe(0)
  })
})

describe('the movement of a base', () => {
  const steady = (id: string, from: number, to: number, currency?: string) =>
    past(
      id,
      Object.fromEntries(
        Array.from({ length: to - from + 1 }, (_, i) => [
          new Date(Date.UTC(2023, from + i, 5)).toISOString().slice(0, 10),
          100,
        ]),
      ),
      currency,
    )

  test('compares years where two are known, else quarters, and only months that are over', () => {
    const [long] = baseMovements([steady('a', 0, 36)], dayNumber('2026-01-15'), tiers)
    expect(long).toMatchObject({ windowMonths: 12, currency: null })
    expect(long?.months.at(-1)).toMatchObject({
      month: '2025-12',
      before: { amount: 1200 },
      now: { amount: 1200 },
    })
    // History begins in the middle of January 2023: February is the first whole month.
    expect(long?.months[0]?.month).toBe('2025-01')
    const [short] = baseMovements([steady('a', 0, 10)], dayNumber('2023-11-30'), tiers)
    expect(short).toMatchObject({ windowMonths: 3 })
    expect(short?.months.map(({ month }) => month)).toEqual([
      '2023-07',
      '2023-08',
      '2023-09',
      '2023-10',
      '2023-11',
    ])
  })

  test('says nothing before one window can be compared with another', () => {
    expect(baseMovements([steady('a', 0, 4)], dayNumber('2023-05-31'), tiers)).toEqual([])
    expect(baseMovements([], dayNumber('2023-05-31'), tiers)).toEqual([])
  })

  test('sums nothing across currencies', () => {
    const both = [steady('a', 0, 24, 'EUR'), steady('b', 0, 24, 'CNY')]
    const movements = baseMovements(both, dayNumber('2025-01-31'), tiers)
    expect(movements.map(({ currency, months }) => [currency, months.at(-1)?.now.accounts])).toEqual([
      ['CNY', 1],
      ['EUR', 1],
    ])
  })

  test('takes yearly retention from the accounts that stayed, also where quarters are compared', () => {
    const [{ worthOfAPoint: worth } = {}] = baseMovements(
      [steady('a', 0, 10), steady('b', 0, 10), steady('c', 0, 10), steady('d', 0, 7)],
      dayNumber('2023-11-30'),
      tiers,
    )
    expect(worth?.yearlyRetention).toBeCloseTo(0.75 ** 4, 9)
    expect(worth?.salesAYear).toBeCloseTo(1200, 9)
  })
})
