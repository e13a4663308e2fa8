import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { dayNumber, dayOf } from '../../../domain/history/day.ts'
import { historyOf } from '../../../domain/history/history.ts'
import { LearningRow, learningRowOf, pastOfRow } from '../../../domain/learning/learning-row.ts'
import { order } from '../../support/facts.ts'

const rowOf = (events: Event[]) => {
  const days = Map.groupBy(events, ({ at }) => dayOf(at))
  return learningRowOf(historyOf([...days].map(([day, facts]) => bucketOf(day, facts))))
}
const inDollars = (id: string, day: string): Event => {
  const event = order(id, day)
  return event.type === 'order' ? { ...event, currency: 'USD' } : event
}
const complaint: Event = {
  id: 'c',
  accountId: 'acme',
  at: '2026-01-09T10:00:00Z',
  type: 'complaint',
  complaintId: 'c-1',
  category: 'quality',
  severity: 'major',
}

describe('a learning row', () => {
  test('has one entry an order-day with its worth and its discounted lines, and the days of complaints', () => {
    const row = rowOf([
      order('a', '2026-01-05'),
      order('b', '2026-01-05'),
      complaint,
      order('c', '2026-02-01'),
    ])
    expect(row).toEqual({
      v: 1,
      currency: 'EUR',
      days: [dayNumber('2026-01-05'), dayNumber('2026-02-01')],
      amounts: [250, 125],
      known: [2, 1],
      discounted: [2, 1],
      complaintDays: [dayNumber('2026-01-09')],
    })
    expect(pastOfRow('acme', row).discounts).toEqual([
      { known: 2, discounted: 2 },
      { known: 1, discounted: 1 },
    ])
  })

  test('adds up amounts of the usual currency only', () => {
    const row = rowOf([order('a', '2026-01-05'), inDollars('b', '2026-01-06'), order('c', '2026-01-07')])
    expect(row).toMatchObject({ currency: 'EUR', amounts: [125, 0, 125] })
  })

  test('counts returned goods as complaints', () => {
    const lines = [{ sku: 'A-1', quantity: 1, unitPrice: '12.50' }]
    const returned: Event = {
      id: 'r',
      accountId: 'acme',
      at: '2026-01-07T10:00:00Z',
      type: 'return',
      currency: 'EUR',
      lines,
    }
    expect(rowOf([order('a', '2026-01-05'), returned]).complaintDays).toEqual([dayNumber('2026-01-07')])
  })

  test('of an account without orders is empty, and every row is read back as it was', () => {
    const row = rowOf([complaint])
    expect(row).toMatchObject({ currency: null, days: [], amounts: [] })
    expect(LearningRow.parse(JSON.parse(JSON.stringify(row)))).toEqual(row)
    expect(LearningRow.safeParse({ ...row, days: [1] }).success).toBe(false)
  })
})
