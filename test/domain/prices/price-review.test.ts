import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event, EventOf } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { Settings } from '../../../domain/settings.ts'
import { priceSensitivity } from '../../../domain/signals/price-sensitivity.ts'
import { told } from '../../support/told.ts'
import { anOrder, daysAfter, someFacts, stateFrom } from '../history/facts.ts'

const settings = Settings.parse({})

function measureOn(day: string, events: readonly Event[], name = 'price-elasticity') {
  const { measures } = priceSensitivity.over(stateFrom(events), settings).read(dayNumber(day))
  return measures.find((measure) => measure.measure === name)
}

/** Weekly orders of A and B over a year; A costs 10, and 12 from July on. */
function aYear(unitsAfter: number, more: { months?: (week: number) => number; onlyA?: boolean } = {}) {
  const { months = () => 1, onlyA = false } = more
  return Array.from({ length: 52 }, (_, week): EventOf<'order'> => {
    const isAfter = week >= 26
    const a = {
      sku: 'A',
      quantity: (isAfter ? unitsAfter : 100) * months(week),
      unitPrice: isAfter ? '12' : '10',
    }
    const b = { sku: 'B', quantity: 50 * months(week), unitPrice: '7' }
    return anOrder(daysAfter('2025-01-01', week * 7), { lines: onlyA ? [a] : [a, b] })
  })
}

function aPriceChange(more: Partial<EventOf<'price-change'>> = {}): EventOf<'price-change'> {
  const common = { id: 'p-1', accountId: 'acme', at: '2025-07-01T08:00:00Z', type: 'price-change' as const }
  return { ...common, sku: 'A', oldPrice: '10', newPrice: '12', currency: 'EUR', ...more }
}

describe('the answer to price changes', () => {
  test('compares the same items before and after a reported change, and names what it rests on', () => {
    const measure = measureOn('2025-12-30', [...aYear(60), aPriceChange()])
    expect(measure?.value).toBeLessThan(-1.2)
    expect(measure?.points).toBeGreaterThan(0)
    expect(measure?.evidence).toEqual(['2025-07-01', 'p-1', 'A'])
    expect(told(measure?.sentence)).toMatch(
      /^After prices of 1 item went up by 20% on 1 July 2025, their volume went down by 3\d% against the other items\. With 1% on the price, volume falls by about 1\.\d%\.$/,
    )
    expect(measure?.interval?.low).toBeLessThan(measure?.value ?? 0)
  })

  test('adds nothing for an account that goes on buying as before', () => {
    const measure = measureOn('2025-12-30', [...aYear(100), aPriceChange()])
    expect(measure?.value).toBeGreaterThan(-1)
    expect(measure?.points).toBe(0)
  })

  test('does not take a weak half-year for an answer when all items weaken alike', () => {
    const weak = (week: number) => (week >= 26 ? 0.5 : 1)
    const steady = measureOn('2025-12-30', [...aYear(100), aPriceChange()])
    const season = measureOn('2025-12-30', [...aYear(100, { months: weak }), aPriceChange()])
    expect(season?.value).toBeCloseTo(steady?.value ?? 0, 1)
    const alone = measureOn('2025-12-30', [...aYear(100, { months: weak, onlyA: true }), aPriceChange()])
    expect(alone?.value).toBeLessThan(season?.value ?? 0)
  })

  test('finds a change that nobody reported once two purchases have met it', () => {
    const events = aYear(60)
    expect(measureOn('2025-12-30', events)?.evidence).toEqual(['2025-07-02', 'A'])
    const odd = aYear(60).map((order, week) =>
      week === 10 ? { ...order, lines: [{ sku: 'B', quantity: 50, unitPrice: '3' }] } : order,
    )
    expect(measureOn('2025-06-30', odd)).toBeUndefined()
  })

  test('trusts one change on few purchases less than many', () => {
    const every4th = aYear(60).filter((_, week) => week % 4 === 0)
    const few = measureOn('2025-12-30', [...every4th, aPriceChange()])?.value ?? 0
    expect(few).toBeGreaterThan(measureOn('2025-12-30', [...aYear(60), aPriceChange()])?.value ?? 0)
    expect(few).toBeLessThan(0)
  })

  test('fades towards the usual while nothing happens', () => {
    const events = [...aYear(60), aPriceChange()]
    const [soon, late] = ['2025-12-30', '2027-12-30'].map((day) => measureOn(day, events)?.value ?? 0)
    expect(late).toBeGreaterThan(soon ?? 0)
  })

  test.each([
    ['from nothing', { oldPrice: '0' }],
    ['to nothing', { newPrice: '0' }],
    ['by a slip of the comma', { newPrice: '1200' }],
    ['to the same price', { newPrice: '10' }],
    ['in another currency', { currency: 'USD' }],
    ['of an item it never bought', { sku: 'Z' }],
    ['before its first order', { at: '2024-01-01T00:00:00Z' }],
    ['on the very last day', { at: '2025-12-30T00:00:00Z' }],
  ])('says nothing of a change %s', (_, more) => {
    const steady = aYear(100).map((order) => ({
      ...order,
      lines: order.lines.map((line) => ({ ...line, unitPrice: '10' })),
    }))
    expect(measureOn('2025-12-30', [...steady, aPriceChange(more)])).toBeUndefined()
  })

  test('counts a change that was sent twice under two ids on one day as one step', () => {
    const [first, second] = [aPriceChange({ newPrice: '11' }), aPriceChange({ id: 'p-2', oldPrice: '11' })]
    const measure = measureOn('2025-12-30', [...aYear(60), first, second])
    expect(told(measure?.sentence)).toMatch(/went up by 20%/)
  })

  test('is finite whatever prices and quantities a history holds', () => {
    fc.assert(
      fc.property(someFacts(700, 60), (events) => {
        for (const name of ['price-elasticity', 'drift-to-cheaper-items', 'discount-dependence']) {
          const measure = measureOn('2026-12-30', events, name)
          if (measure) expect(Number.isFinite(measure.value) && Number.isFinite(measure.points)).toBe(true)
        }
      }),
    )
  })
})

describe('drift to cheaper items', () => {
  const year = (skuAfter: string, price: string) =>
    Array.from({ length: 52 }, (_, week) =>
      anOrder(daysAfter('2025-01-01', week * 7), {
        lines: [
          week >= 26
            ? { sku: skuAfter, quantity: 5, unitPrice: price }
            : { sku: 'BEST', quantity: 5, unitPrice: '20' },
        ],
      }),
    )

  test('shows when an account goes over to them, and names both', () => {
    const measure = measureOn('2025-12-28', year('PLAIN', '10'), 'drift-to-cheaper-items')
    expect(measure?.points).toBeGreaterThan(0)
    expect(told(measure?.sentence)).toMatch(
      /^Items bought since 31 May 2025 are usually \d+% cheaper than those before \(more PLAIN, less BEST\)\.$/,
    )
    expect(measure?.evidence).toEqual(expect.arrayContaining(['PLAIN', 'BEST']))
  })

  test('is not a price cut of the same items, and not a move to dearer ones', () => {
    const cut = measureOn('2025-12-28', year('BEST', '10'), 'drift-to-cheaper-items')
    const dearer = measureOn('2025-12-28', year('GOLD', '40'), 'drift-to-cheaper-items')
    expect([cut?.points, dearer?.points]).toEqual([0, 0])
    expect(told(cut?.sentence)).toMatch(/^No drift to cheaper items since /)
  })
})
