import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { horizonInWords, horizonLimits, horizonOf, leastGaps } from '../../../domain/learning/horizon.ts'
import { told } from '../../support/told.ts'

const otherwise = 90
const gapsOf = (least: number, most: number) =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: leastGaps, maxLength: 300 })
const anyGaps = gapsOf(1, 400)

/** One account that orders after each of the gaps. */
function past(gaps: readonly number[], start = 0, accountId = 'a'): AccountPast {
  let day = start
  const days = [start, ...gaps.map((gap) => (day += gap))]
  return { accountId, days, amounts: days.map(() => 1) }
}
const daysOf = (gaps: readonly number[], inUse?: number) =>
  horizonOf([past(gaps)], 1e6, { otherwise, inUse }).days
const ninetieth = (gaps: readonly number[]) =>
  gaps.toSorted((a, b) => a - b)[Math.ceil(0.9 * gaps.length) - 1] ?? 0

describe('the horizon of a company', () => {
  test('is the 90th percentile of its gaps within 30 to 180 days', () => {
    fc.assert(
      fc.property(anyGaps, (gaps) => {
        const { least, most } = horizonLimits
        expect(daysOf(gaps)).toBe(Math.min(most, Math.max(least, ninetieth(gaps))))
      }),
    )
    const hundred = Array.from({ length: 100 }, (_, i) => 21 + i)
    expect(horizonOf([past(hundred)], 1e6, { otherwise })).toEqual({ days: 110, gaps: 100, measured: 110 })
  })

  test('is the same however the accounts are ordered and the gaps spread over them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 400 })), { minLength: 5 }),
        fc.nat(),
        (all, by) => {
          const accounts = all.map((gaps, i) => past(gaps, i, `a-${i}`))
          const turned = accounts.map((_, i) => accounts[(i + by) % accounts.length] ?? past([]))
          expect(horizonOf(turned, 1e6, { otherwise })).toEqual(horizonOf(accounts, 1e6, { otherwise }))
          const one = horizonOf([past(all.flat())], 1e6, { otherwise })
          expect(horizonOf(accounts, 1e6, { otherwise })).toEqual(one)
        },
      ),
    )
  })

  test('grows with the gaps: of twice as long a rhythm it is twice as long, up to the limits', () => {
    fc.assert(
      fc.property(gapsOf(30, 60), fc.integer({ min: 1, max: 3 }), (gaps, times) => {
        expect(daysOf(gaps.map((gap) => gap * times))).toBe(daysOf(gaps) * times)
      }),
    )
    fc.assert(
      fc.property(anyGaps, fc.nat(299), fc.nat(300), (gaps, at, longer) => {
        const stretched = gaps.map((gap, i) => (i === at % gaps.length ? gap + longer : gap))
        expect(daysOf(stretched)).toBeGreaterThanOrEqual(daysOf(gaps))
      }),
    )
  })

  test('looks at nothing after its day', () => {
    fc.assert(
      fc.property(anyGaps, fc.nat(20_000), (gaps, at) => {
        const whole = past(gaps)
        const known = { ...whole, days: whole.days.filter((day) => day <= at) }
        expect(horizonOf([whole], at, { otherwise })).toEqual(horizonOf([known], 1e6, { otherwise }))
      }),
    )
  })

  test('is not known from fewer than a hundred gaps: then the policy says it, whatever is in use', () => {
    const few = Array.from({ length: leastGaps - 1 }, () => 40)
    const none = { days: 90, gaps: 99, measured: null }
    expect(horizonOf([past(few)], 1e6, { otherwise, inUse: 50 })).toEqual(none)
    expect(horizonOf([], 0, { otherwise: 7 })).toEqual({ days: 7, gaps: 0, measured: null })
    expect(horizonOf([past([...few, 40])], 1e6, { otherwise })).toMatchObject({ days: 40, gaps: 100 })
  })
})

describe('the horizon in use', () => {
  test.each([
    [48, 60],
    [47, 47],
    [72, 60],
    [73, 73],
  ])('60 days, when the gaps say %i, is followed by %i', (measured, days) => {
    const gaps = Array.from({ length: 120 }, () => measured)
    expect(horizonOf([past(gaps)], 1e6, { otherwise, inUse: 60 })).toEqual({ days, gaps: 120, measured })
  })

  test('stays or gives way to the gaps, and once it gave way stays for the same gaps', () => {
    fc.assert(
      fc.property(anyGaps, fc.integer({ min: 7, max: 365 }), (gaps, inUse) => {
        const measured = daysOf(gaps)
        const next = daysOf(gaps, inUse)
        expect(next).toBe(Math.abs(measured - inUse) <= inUse / 5 ? inUse : measured)
        expect(daysOf(gaps, next)).toBe(next)
      }),
    )
  })
})

describe('a horizon in words', () => {
  test.each([
    [
      { days: 94, gaps: 7437, measured: 94 },
      'Horizon 94 days: of 7,437 gaps between order days, nine in ten were no longer.',
    ],
    [
      { days: 30, gaps: 500, measured: 30 },
      'Horizon 30 days, the least there may be: of 500 gaps between order days, nine in ten were no longer.',
    ],
    [
      { days: 180, gaps: 500, measured: 180 },
      'Horizon 180 days, the most there may be: of 500 gaps between order days, one in ten was as long or longer.',
    ],
    [
      { days: 60, gaps: 500, measured: 66 },
      'Horizon 60 days, as in use: the 66 that 500 gaps between order days tell are within a fifth of it.',
    ],
    [
      { days: 90, gaps: 1, measured: null },
      'Horizon 90 days, not from the data: it takes 100 gaps between order days to tell, known so far: 1.',
    ],
  ])('says where it comes from: %o', (horizon, sentence) => {
    expect(told(horizonInWords(horizon))).toBe(sentence)
  })
})
