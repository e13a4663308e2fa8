import { describe, expect, test } from 'vitest'
import type { Event, EventOf } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { Settings } from '../../../domain/settings.ts'
import { priceSensitivity } from '../../../domain/signals/price-sensitivity.ts'
import { told } from '../../support/told.ts'
import { aLostQuote, anOrder, daysAfter, stateFrom } from '../history/facts.ts'

const settings = Settings.parse({})

function readingOn(day: string, events: readonly Event[]) {
  return told(priceSensitivity.over(stateFrom(events), settings).read(dayNumber(day)))
}

/** Orders of one line, the first `discounted` of them below list price. */
function orders(count: number, discounted: number): EventOf<'order'>[] {
  return Array.from({ length: count }, (_, i) =>
    anOrder(daysAfter('2025-01-01', i * 7), {
      lines: [{ sku: 'A', quantity: 1, unitPrice: i < discounted ? '8' : '10', listPrice: '10' }],
    }),
  )
}

describe('price sensitivity', () => {
  test('tells how much of an account is bought at a discount', () => {
    const reading = readingOn('2025-03-05', orders(10, 9))
    expect(reading.sentence).toBe(
      '9 of 10 order lines bought at a discount. No price of its items has changed. No quote was lost on price. ' +
        'Too few purchases to tell a drift to cheaper items.',
    )
    expect(reading.value).toBeGreaterThan(0.5)
    expect(reading.measures[0]?.points).toBeGreaterThan(0)
    expect(reading.evidence).toContain('o-2025-02-26')
  })

  test('adds nothing for an account that pays the list price', () => {
    expect(readingOn('2025-03-05', orders(10, 0)).measures.map((measure) => measure.points)).toEqual([0])
  })

  test('does not take a line for undiscounted when nothing is known of its list price', () => {
    const blind = Array.from({ length: 10 }, (_, i) => anOrder(daysAfter('2025-01-01', i)))
    expect(readingOn('2025-02-01', blind)).toMatchObject({
      status: 'not-enough-data',
      sentence:
        'Not enough data yet. Discounts are not known: 0 of the 5 order lines needed tell their list price or discount. ' +
        'No price of its items has changed. No quote was lost on price. Too few purchases to tell a drift to cheaper items.',
    })
  })

  test('trusts few discounted lines less than many', () => {
    const [few, many] = [orders(5, 5), orders(40, 40)].map(
      (events) => readingOn('2025-12-01', events).value ?? 0,
    )
    expect(few).toBeLessThan(many ?? 0)
  })

  test('counts quotes lost on price, and on nothing else', () => {
    const lost = readingOn('2025-03-05', [
      aLostQuote('2025-03-01'),
      { ...aLostQuote('2025-03-02'), reason: 'service' },
    ])
    expect(lost).toMatchObject({
      status: 'ok',
      evidence: ['q-2025-03-01'],
    })
    expect(lost.measures.map((measure) => measure.sentence)).toEqual(['1 quote lost on price.'])
    expect(lost.measures[0]?.points).toBeGreaterThan(0.1)
  })
})
