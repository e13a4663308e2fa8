import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { Settings } from '../../../domain/settings.ts'
import { inactivity } from '../../../domain/signals/inactivity.ts'
import { cadence } from '../../../domain/signals/rhythm/cadence.ts'
import { told } from '../../support/told.ts'
import { anOrder, daysAfter, stateFrom, steadyOrders } from '../history/facts.ts'

const settings = Settings.parse({})

function readingOn(day: string, events: readonly Event[]) {
  return told(inactivity.over(stateFrom(events), settings).read(dayNumber(day)))
}

describe('inactivity', () => {
  test('compares the silence with the rhythm of the account itself', () => {
    const orders = steadyOrders('2025-01-01', 26, 14)
    const reading = readingOn(daysAfter('2025-12-17', 65), orders)
    expect(reading.sentence).toBe(
      'No order for 65 days; usually one every 14 days. By that alone it is 68% likely to stay silent for the next 90 days.',
    )
    expect(reading.evidence).toEqual(['2025-11-19', '2025-12-03', '2025-12-17'])
  })

  test('worries earlier about an account that used to order often', () => {
    const often = steadyOrders('2025-01-01', 27, 14)
    const seldom = steadyOrders('2025-01-01', 9, 45)
    const silent = (events: readonly Event[]) => readingOn(daysAfter('2025-12-31', 90), events).value ?? 0
    expect(silent(often)).toBeGreaterThan(silent(seldom))
  })

  test('says what is missing below three order days', () => {
    const orders = [...steadyOrders('2025-01-01', 2, 7), anOrder('2025-01-01', { id: 'second' })]
    expect(readingOn('2025-03-01', orders)).toEqual({
      key: 'inactivity',
      status: 'not-enough-data',
      value: null,
      sentence: 'Not enough data yet: 2 of 3 order days seen.',
      evidence: [],
      measures: [],
    })
  })

  test('does not know orders that came later', () => {
    const orders = steadyOrders('2025-01-01', 10, 10)
    const later = [...orders, anOrder('2025-06-01')]
    expect(readingOn('2025-05-01', later)).toEqual(readingOn('2025-05-01', orders))
  })

  test('greets an order on its day', () => {
    const orders = steadyOrders('2025-01-01', 4, 1)
    expect(readingOn('2025-01-04', orders).sentence).toMatch(/^Ordered today; usually one a day\. /)
  })

  test('takes the usual gap from recent orders and ignores a single long one', () => {
    expect(cadence([0, 100, 200, 210, 220, 230, 240, 250, 260, 270, 280, 290, 300, 310, 320])).toBe(10)
    expect(cadence([0, 10, 20, 90, 100])).toBe(10)
    expect(cadence([0, 10, 31])).toBe(16)
  })
})
