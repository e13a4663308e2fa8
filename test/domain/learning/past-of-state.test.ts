import { describe, expect, test } from 'vitest'
import type { Event, EventOf } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { featureParameters } from '../../../domain/learning/feature-parameters.ts'
import { pastOfState } from '../../../domain/learning/past-of-state.ts'
import { order } from '../../support/facts.ts'
import { aClosing, aComplaint, aLostQuote, anOrder, daysAfter, stateFrom } from '../history/facts.ts'

const pastOf = (events: Event[]) => pastOfState('acme', stateFrom(events))
const inDollars = (id: string, day: string): Event => {
  const event = order(id, day)
  return event.type === 'order' ? { ...event, currency: 'USD' } : event
}
const aReturn = (day: string, reason?: 'quality'): Event => ({
  id: `r-${day}`,
  accountId: 'acme',
  at: `${day}T10:00:00Z`,
  type: 'return',
  currency: 'EUR',
  lines: [{ sku: 'A-1', quantity: 1, unitPrice: '12.50' }],
  ...(reason && { reason }),
})
const aSurvey = (day: string, complaintId: string, score: number): Event => ({
  id: `s-${day}`,
  accountId: 'acme',
  at: `${day}T10:00:00Z`,
  type: 'survey',
  complaintId,
  score,
})

describe('the past of an account as learning takes it', () => {
  test('has one entry an order-day with its worth, orders and discounted lines', () => {
    expect(pastOf([order('a', '2026-01-05'), order('b', '2026-01-05'), order('c', '2026-02-01')])).toEqual({
      accountId: 'acme',
      currency: 'EUR',
      days: [dayNumber('2026-01-05'), dayNumber('2026-02-01')],
      amounts: [250, 125],
      discounts: [
        { known: 2, discounted: 2 },
        { known: 1, discounted: 1 },
      ],
      complaintDays: [],
      record: {
        orders: [2, 1],
        articles: [1, 1],
        habits: [],
        complaints: [],
        qualityReturns: [],
        quotesLost: [],
        priceAnswers: [],
        cheaper: [],
        promises: [],
        invoices: [],
        surveys: [],
        ownerChanges: [],
        rivalQuotes: [],
      },
    })
  })

  test('adds up amounts of the usual currency only', () => {
    const past = pastOf([order('a', '2026-01-05'), inDollars('b', '2026-01-06'), order('c', '2026-01-07')])
    expect(past).toMatchObject({ currency: 'EUR', amounts: [125, 0, 125] })
  })

  test('tells how long each complaint waited and what the customer said of its solution', () => {
    const past = pastOf([
      aComplaint('2026-01-09', { severity: 'critical' }),
      aClosing('2026-01-20', 'c-2026-01-09'),
      aSurvey('2026-01-25', 'c-2026-01-09', 9),
      aSurvey('2026-01-28', 'c-2026-01-09', 2),
      aComplaint('2026-02-09'),
    ])
    const day = (on: string) => dayNumber(`2026-${on}`)
    expect(past.record?.complaints).toMatchObject([
      {
        opened: day('01-09'),
        closed: day('01-20'),
        severity: 'critical',
        verdicts: [
          { day: day('01-25'), surveyId: 's-2026-01-25', confirms: true },
          { day: day('01-28'), surveyId: 's-2026-01-28', confirms: false },
        ],
      },
      { opened: day('02-09'), closed: null, severity: 'major', verdicts: [] },
    ])
    expect(past.complaintDays).toEqual([day('01-09'), day('02-09')])
  })

  test('counts returned goods as complaints, and those for quality by themselves', () => {
    const past = pastOf([order('a', '2026-01-05'), aReturn('2026-01-07'), aReturn('2026-01-09', 'quality')])
    expect(past.complaintDays).toEqual([dayNumber('2026-01-07'), dayNumber('2026-01-09')])
    expect(past.record?.qualityReturns).toEqual([[dayNumber('2026-01-09'), 1]])
  })

  test('keeps quotes lost on price, and what single items told of prices on the days they did', () => {
    const weekly = Array.from({ length: 60 }, (_, week): EventOf<'order'> => {
      const [quantity, unitPrice] = week < 26 ? [100, '10'] : [40, '12']
      const lines = [
        { sku: 'A', quantity, unitPrice },
        { sku: 'B', quantity: 50, unitPrice: '7' },
      ]
      return anOrder(daysAfter('2025-01-01', week * 7), { lines })
    })
    const past = pastOf([...weekly, aLostQuote('2025-03-01')])
    expect(past.record?.quotesLost).toEqual([[dayNumber('2025-03-01'), 1]])
    const [first] = past.record?.priceAnswers ?? []
    // Judged once four weeks have passed since the change of 2 July, by the review of the next month that has an order.
    expect(first?.[0]).toBe(dayNumber('2025-08-06'))
    expect(past.record?.priceAnswers.at(-1)?.[0]).toBeLessThanOrEqual(dayNumber('2026-01-07'))
    expect((first?.[2] ?? 0) / (first?.[1] ?? 1)).toBeLessThan(-2)
  })

  test('of an account without orders is empty', () => {
    const past = pastOf([aComplaint('2026-01-09')])
    expect(past).toMatchObject({ days: [], amounts: [] })
    expect(past.currency).toBeUndefined()
  })
})

test('features are made with the parameters that stored versions were learned with', () => {
  const { version: _, coefficients: __, purchase: ___, regularPurchase: ____, ...used } = featureParameters
  expect(used).toEqual({
    attitude: { detractorUpTo: 0.6, surveyHalfLifeDays: 180, ownerHalfLifeDays: 60, rivalHalfLifeDays: 90 },
    baseProbability: 0.3,
    regularShare: 0.5,
    complaints: { r: 0.5, beta: 10 },
    severity: { minor: 0.5, major: 1, critical: 2, qualityReturn: 0.5 },
    overdueAfterDays: 14,
    repeatWithinDays: 90,
    surge: { days: 30, level: 0.05, concentration: 1 },
    tenureHalfYears: 5,
    ownLevel: { windowDays: 90, orders: 2, articles: 10, season: 4, stopped: { a: 0.4, b: 3.6 } },
    confirmationScore: 7,
    discounts: { a: 1, b: 4 },
    elasticity: { mean: -1, between: 0.71 },
    minimumLines: 5,
    promises: { a: 0.5, b: 4.5, halfLifeDays: 180 },
    payments: { windowDays: 90, between: 10, spread: 7, weight: 4, halfLifeDays: 180 },
    halfLifeDays: { complaints: 90, prices: 180 },
  })
})
