import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import {
  countAccount,
  countOrderDay,
  createHistogram,
  keyOf,
  mergeHistogram,
  type OrderSpan,
  spanOf,
} from '../../../../domain/statistics/purchase/order-histogram.ts'
import { sampleOf } from '../../../../domain/statistics/purchase/order-sample.ts'

const day = fc.integer({ min: 14_000, max: 14_400 })
const account = fc.uniqueArray(day, { minLength: 1, maxLength: 12 }).map((days) => days.sort((a, b) => a - b))
const accounts = fc.array(account, { minLength: 1, maxLength: 20 })

function counted(all: readonly (readonly number[])[]) {
  const histogram = createHistogram()
  for (const days of all) {
    let span: OrderSpan | null = null
    for (const each of days) span = countOrderDay(histogram, span, each)
  }
  return histogram
}

describe('the histogram of orders', () => {
  test('kept order by order is the one made from whole accounts', () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const whole = createHistogram()
        for (const days of all) {
          const gaps = days.slice(1).map((each, i) => Math.log(each - (days[i] ?? each)))
          const span = { x: days.length - 1, firstDay: days[0] ?? 0, lastDay: days.at(-1) ?? 0 }
          countAccount(
            whole,
            span,
            gaps.reduce((sum, gap) => sum + gap, 0),
          )
        }
        const kept = counted(all)
        expect(new Map([...kept.cells].sort())).toEqual(new Map([...whole.cells].sort()))
        expect(kept.accounts).toBe(all.length)
        expect(kept.logGaps).toBeCloseTo(whole.logGaps, 9)
      }),
    )
  })

  test('of two shards is the histogram of all accounts, whatever the order', () => {
    fc.assert(
      fc.property(accounts, accounts, (one, other) => {
        const [a, b] = [counted(one), counted(other)]
        mergeHistogram(b, a)
        const all = counted([...one, ...other])
        expect(new Map([...b.cells].sort())).toEqual(new Map([...all.cells].sort()))
        expect(b.accounts).toBe(all.accounts)
        expect(b.logGaps).toBeCloseTo(all.logGaps, 9)
      }),
    )
  })

  test('gives every account its exact age on any later day', () => {
    const histogram = counted([[100, 107], [103]])
    for (const [now, ages] of [
      [110, [10 / 7, 1]],
      [200, [100 / 7, 97 / 7]],
    ] as const) {
      const sample = sampleOf(histogram, now, 7)
      const found = [...sample.ageAt].map((at) => sample.ages[at] ?? 0)
      expect(found.sort((a, b) => b - a)).toEqual(ages.map((age) => expect.closeTo(age, 12)))
      expect([...sample.lastAt].map((at) => sample.lasts[at])).toContain(1)
    }
  })

  test('unpacks each key into what was packed', () => {
    const span = fc
      .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 1, max: 120_000 }), fc.nat())
      .map(([firstDay, length, x]) => ({ x: 1 + (x % length), firstDay, lastDay: firstDay + length }))
    fc.assert(
      fc.property(span, (each) => {
        expect(spanOf(keyOf(each))).toEqual(each)
      }),
    )
  })

  test('refuses a repeated or earlier day, more repeat orders than days, and orders after now', () => {
    const histogram = counted([[100, 107]])
    const span = { x: 1, firstDay: 100, lastDay: 107 }
    expect(() => countOrderDay(histogram, span, 107)).toThrow(OutsideDomain)
    expect(() => countOrderDay(histogram, span, 104)).toThrow(/after the account's last order-day 107/)
    expect(() => countAccount(histogram, { ...span, x: 8 }, 0)).toThrow(OutsideDomain)
    expect(() => sampleOf(histogram, 106, 7)).toThrow(/order on day 107/)
    expect(() => sampleOf(createHistogram(), 106, 7)).toThrow(/at least one account/)
  })
})
