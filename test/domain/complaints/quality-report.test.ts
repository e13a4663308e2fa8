import { describe, expect, test } from 'vitest'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { qualityCase } from '../../../domain/complaints/quality/quality-case.ts'
import { qualityReport } from '../../../domain/complaints/quality/quality-report.ts'
import {
  lastMonthBefore,
  reportMonths,
  trendMonths,
} from '../../../domain/complaints/quality/report-months.ts'
import { complaintMinutes } from '../../../domain/costing/complaint-minutes.ts'
import { CostRates } from '../../../domain/costing/cost-rates.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { assessed, closed, complaint, settings } from './a-complaint.ts'

const at = '2026-04-10T09:00:00.000Z'
const rates = { ...CostRates.parse({}), currency: 'EUR' }
const march = { from: '2026-03-01', to: '2026-03-31' }
const zone = 'Europe/Berlin'

function report(
  complaints: readonly Complaint[],
  changes: Partial<Parameters<typeof qualityReport>[0]> = {},
) {
  const cases = complaints.map((each) => qualityCase(each, at, rates))
  const months = trendMonths(march.from, march.to, zone)
  const facts = { ...march, at, months, cases, orderWeeks: undefined, currencyOf: () => 'EUR', ...changes }
  return qualityReport(facts, rates, settings.complaints.rootCauses)
}
const answered = (changes: Partial<Complaint> = {}, on = '2026-03-05T09:00:00Z'): Complaint => ({
  ...closed({}, on),
  decidedAt: on,
  ...changes,
})

describe('what the complaints of a period teach', () => {
  test('says of how many it is true: settled at first contact, late, taken up again, paused, recurrent, solved', () => {
    const pause = { reason: 'customer', stops: ['resolve'], from: at, until: at, to: at, by: 'li' } as const
    const found = report([
      answered({ acceptedAt: '2026-03-06T09:00:00Z' }),
      answered({ pauses: [{ ...pause, stops: [...pause.stops] }] }),
      answered({ holdings: 1 }),
      answered({ reopenedCount: 1 }),
      answered({ reopenedBy: 'c-78' }),
      answered({ reopens: 'c-77', reopenedCount: 1 }),
      answered({ breachedAt: '2026-03-04T09:00:00Z' }),
      assessed(),
    ])
    expect(found.received.count).toBe(8)
    expect(found.settledAtFirstContact).toEqual({ count: 3, of: 7 })
    expect(found.reopened).toEqual({ count: 2, of: 7 })
    expect(found.paused).toEqual({ count: 1, of: 8 })
    expect(found.recurrent).toEqual({ count: 1, of: 8 })
    expect(found.accepted).toEqual({ count: 1, of: 7 })
    // The open one is late by now: nobody answered it in more than a month.
    expect(found.answeredLate).toEqual({ count: 2, of: 8 })
    expect(found.acknowledgedLate).toEqual({ count: 0, of: 8 })
  })

  test('an answered complaint that still waits for its customer is neither settled nor solved yet', () => {
    const waiting = report([answered({ status: 'decided', closedAt: undefined })])
    expect(waiting).toMatchObject({
      settledAtFirstContact: { count: 0, of: 0 },
      accepted: { count: 0, of: 0 },
      reopened: { count: 0, of: 1 },
    })
  })

  test('counts as recurrent what the assessment found to come soon after another one', () => {
    const earlier = complaint({ id: 'c-1' })
    const { assessment, ...rest } = assessed()
    if (!assessment) throw new Error('an assessed complaint has its assessment')
    const repeated = { key: 'judged.repeated', values: { number: 2, days: 180 } }
    const again = { ...rest, assessment: { ...assessment, reasons: [...assessment.reasons, repeated] } }
    expect(report([earlier, again]).recurrent).toEqual({ count: 1, of: 2 })
  })

  test('keeps suggestions apart, and what was received on other days of the company', () => {
    const found = report([
      complaint({ category: 'suggestion' }),
      complaint({ receivedAt: '2026-02-28T22:59:59Z' }),
      complaint({ receivedAt: '2026-02-28T23:00:00Z' }),
    ])
    expect([found.received.count, found.suggestions]).toEqual([1, 1])
    expect(found.months.slice(-2).map(({ month, received }) => [month, received.count])).toEqual([
      ['2026-02', 1],
      ['2026-03', 1],
    ])
  })

  test('adds up redress of one currency and never of two', () => {
    const paid = (accountId: string, amount: string) =>
      answered({ accountId, decision: { decision: 'upheld', remedy: 'credit', answer: 'Sorry.', amount } })
    const currencyOf = (accountId: string) => (accountId === 'tokyo' ? 'JPY' : 'EUR')
    const all = [paid('a', '10.10'), paid('tokyo', '900'), paid('b', '0.20')]
    expect(report(all, { currencyOf }).redress).toEqual([
      { currency: 'EUR', amount: '10.30', count: 2 },
      { currency: 'JPY', amount: '900', count: 1 },
    ])
  })

  test('counts minutes by the time equation, more for grave ones and for each time that one was taken up again', () => {
    const graded = (severity: 'minor' | 'critical', reopenedCount = 0) =>
      answered({ severity, reopenedCount })
    expect(report([graded('minor'), graded('critical', 2)])).toMatchObject({
      minutes: 60 + 60 + 180 + 2 * 45,
      work: { amount: '390.00', currency: 'EUR' },
    })
    // The one that carries another on does not pay again for what that one was taken up before.
    expect(complaintMinutes({ severity: 'minor', reopens: 'c-1', reopenedCount: 4 }, rates)).toBe(105)
  })

  test('counts causes by the department that has to see to them, and says how many have none', () => {
    const of = (cause?: string) =>
      answered({ decision: { decision: 'upheld', remedy: 'none', answer: 'x', ...(cause && { cause }) } })
    const { causes } = report([of('packing'), of('packing'), of('wrong-goods'), of('gone'), of(), assessed()])
    expect(causes.notFound).toBe(1)
    expect(
      causes.departments.map(({ department, found, causes: own }) => [
        department,
        found.count,
        own.map(({ cause, found: { count } }) => `${cause} ${count}`),
      ]),
    ).toEqual([
      ['warehouse', 3, ['packing 2', 'wrong-goods 1']],
      [null, 1, ['gone 1']],
    ])
  })

  test('shows the twelve months before beside the period, each with the exact interval, and per order where orders are counted', () => {
    const weeks = { lastDay: dayNumber('2026-04-05'), weeks: Array.from({ length: 60 }, () => 700) }
    const { months } = report([complaint()], { orderWeeks: weeks })
    expect(months).toHaveLength(13)
    expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2025-03', '2026-03'])
    expect(months.at(-1)).toMatchObject({ isWhole: true, received: { count: 1 } })
    expect(months.at(-1)?.received.high).toBeCloseTo(5.5716, 3)
    // March has 31 days of a hundred orders each, less the hour that is lost to summer time.
    expect(months.at(-1)?.perThousandOrders?.rate).toBeCloseTo(1000 / 3096, 2)
    expect(report([complaint()]).months.at(-1)?.perThousandOrders).toBeNull()
  })

  test('a month that is not over, or of which the period is a part, is not whole', () => {
    expect(
      reportMonths('2026-02-10', '2026-04-30', zone).map(({ month, isWhole }) => [month, isWhole]),
    ).toEqual([
      ['2026-02', false],
      ['2026-03', true],
      ['2026-04', true],
    ])
    const months = trendMonths('2026-04-01', '2026-04-30', zone)
    expect(report([], { months }).months.at(-1)).toMatchObject({ month: '2026-04', isWhole: false })
  })

  test.each([
    ['2026-01-01', '2025-12-01', '2025-12-31'],
    ['2024-03-07', '2024-02-01', '2024-02-29'],
  ])('on %s the last month is that from %s to %s', (today, from, to) => {
    expect(lastMonthBefore(today)).toEqual({ from, to })
  })
})
