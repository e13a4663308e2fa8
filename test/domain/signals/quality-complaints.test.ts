import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { Settings } from '../../../domain/settings.ts'
import { qualityComplaints } from '../../../domain/signals/quality-complaints.ts'
import { told } from '../../support/told.ts'
import { aClosing, aComplaint, stateFrom, steadyOrders } from '../history/facts.ts'

const settings = Settings.parse({})
const orders = steadyOrders('2025-01-01', 10, 14)

function readingOn(day: string, events: readonly Event[]) {
  return told(qualityComplaints.over(stateFrom(events), settings).read(dayNumber(day)))
}

function pointsOf(day: string, events: readonly Event[]): Record<string, number> {
  return Object.fromEntries(readingOn(day, events).measures.map(({ measure, points }) => [measure, points]))
}

describe('quality complaints', () => {
  test('adds nothing for an account that never complained', () => {
    const reading = readingOn('2025-06-01', orders)
    expect(reading).toMatchObject({ status: 'ok', sentence: 'No complaint on 10 orders.' })
    expect(reading.measures.map((measure) => measure.points)).toEqual([0])
  })

  test('keeps an open complaint and an overdue one apart', () => {
    const events = [...orders, aComplaint('2025-05-10')]
    expect(Object.keys(pointsOf('2025-05-23', events))).toEqual(['complaint-rate', 'open-complaints'])
    expect(pointsOf('2025-05-24', events)).toMatchObject({
      'open-complaints': 0.4,
      'overdue-complaints': 0.6,
    })
    expect(readingOn('2025-05-24', events).sentence).toBe(
      '1 complaint on 10 orders. 1 complaint is still open, the oldest for 14 days. 1 complaint has been open for 14 days or longer.',
    )
  })

  test('forgets the waiting, not the complaint, once it is closed', () => {
    const events = [...orders, aComplaint('2025-05-10'), aClosing('2025-06-20', 'c-2025-05-10')]
    expect(Object.keys(pointsOf('2025-06-19', events))).toContain('overdue-complaints')
    expect(Object.keys(pointsOf('2025-06-20', events))).toEqual(['complaint-rate'])
  })

  test('counts a complaint that is opened again as open again', () => {
    const again = aComplaint('2025-05-20', { id: 'again', complaintId: 'c-2025-05-10' })
    const events = [...orders, aComplaint('2025-05-10'), aClosing('2025-05-15', 'c-2025-05-10'), again]
    expect(pointsOf('2025-05-16', events)['open-complaints']).toBeUndefined()
    expect(readingOn('2025-05-21', events).measures.map((measure) => measure.sentence)).toContain(
      '1 complaint is still open, the oldest for 1 day.',
    )
  })

  test('lets a critical complaint weigh more than a minor one', () => {
    const rate = (severity: 'minor' | 'critical') =>
      readingOn('2025-05-10', [...orders, aComplaint('2025-05-10', { severity })]).value ?? 0
    expect(rate('critical')).toBeGreaterThan(rate('minor'))
  })

  test('shrinks one complaint on few orders towards what is usual', () => {
    const few = readingOn('2025-01-15', [...orders.slice(0, 2), aComplaint('2025-01-15')]).value ?? 1
    expect(few).toBeGreaterThan(0.05)
    expect(few).toBeLessThan(0.2)
  })

  test('lets old complaints fade', () => {
    const events = [
      ...orders,
      ...['2025-05-10', '2025-05-11', '2025-05-12'].flatMap((day) => [
        aComplaint(day),
        aClosing(day, `c-${day}`),
      ]),
    ]
    const soon = pointsOf('2025-05-12', events)['complaint-rate'] ?? 0
    expect(soon).toBeGreaterThan(0.2)
    expect(pointsOf('2026-05-12', events)['complaint-rate'] ?? 1).toBeLessThan(soon / 3)
  })

  test('counts a return for quality as a quiet complaint and names it', () => {
    const lines = [{ sku: 'A-1', quantity: 2, unitPrice: '5' }]
    const back = {
      id: 'r-1',
      accountId: 'acme',
      at: '2025-05-10T10:00:00Z',
      type: 'return' as const,
      currency: 'EUR',
      lines,
    }
    const reading = readingOn('2025-05-10', [...orders, { ...back, reason: 'quality' }])
    expect(reading).toMatchObject({ sentence: '1 return for quality on 10 orders.', evidence: ['r-1'] })
    expect(readingOn('2025-05-10', [...orders, back]).sentence).toBe('No complaint on 10 orders.')
  })

  test('speaks of a complaint even before there are enough orders', () => {
    expect(readingOn('2025-01-05', orders).status).toBe('not-enough-data')
    expect(readingOn('2025-01-05', [...orders, aComplaint('2025-01-05')]).status).toBe('ok')
  })
})
