import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, bandOf } from '../../../domain/risk/assess.ts'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { Settings } from '../../../domain/settings.ts'
import { signals } from '../../../domain/signals/registry.ts'
import { logit } from '../../../domain/statistics/logit.ts'
import { told } from '../../support/told.ts'
import {
  aComplaint,
  anOrder,
  daysAfter,
  historyFrom,
  someFacts,
  stateFrom,
  steadyOrders,
} from '../history/facts.ts'

const settings = Settings.parse({})
const facts = someFacts(200, 40)
const offset = fc.integer({ min: -5, max: 500 })

describe('the risk of an account', () => {
  test('is the sum of its contributions on the logit scale', () => {
    fc.assert(
      fc.property(facts, offset, (events, days) => {
        const { probability, contributions } = assessHistory(
          historyFrom(events),
          daysAfter('2025-01-01', days),
          settings,
        )
        fc.pre(probability !== null)
        const sum = contributions.reduce((total, each) => total + each.points, 0)
        expect(logit(probability ?? 0)).toBeCloseTo(sum, 9)
        expect(contributions[0]?.measure).toBe('base')
      }),
    )
  })

  test('replays to the same report for any past day, whatever came later', () => {
    fc.assert(
      fc.property(facts, offset, (events, days) => {
        const day = daysAfter('2025-01-01', days)
        const known = events.filter((event) => event.at.slice(0, 10) <= day)
        expect(assessHistory(historyFrom(events), day, settings)).toEqual(
          assessHistory(historyFrom(known), day, settings),
        )
      }),
    )
  })

  test('has the band that is told without it', () => {
    fc.assert(
      fc.property(facts, offset, (events, days) => {
        const day = daysAfter('2025-01-01', days)
        const { band } = assessHistory(historyFrom(events), day, settings)
        expect(bandOf(stateFrom(events, day), day, settings)).toBe(band)
      }),
    )
  })

  test('is refused for a day before the latest fact that is remembered, by name', () => {
    expect(() => assess(stateFrom(steadyOrders('2025-01-01', 3, 7)), '2025-01-10', settings)).toThrow(
      '2025-01-10 is before 2025-01-15, the day of the latest fact',
    )
  })

  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(facts, (events) => {
        const reports = [events, events.toReversed()].map((each) =>
          assessHistory(historyFrom(each), '2025-09-01', settings),
        )
        expect(JSON.stringify(reports[0])).toBe(JSON.stringify(reports[1]))
      }),
    )
  })

  test('carries no mail address, name or free text', () => {
    const owner = { name: 'Li Wei', email: 'li.wei@example.com' }
    const common = { accountId: 'acme', at: '2025-01-02T10:00:00Z' }
    const events = [
      ...steadyOrders('2025-01-01', 5, 7),
      { ...common, id: 'x', type: 'owner-change' as const, owner },
      { ...common, id: 'y', type: 'survey' as const, score: 2, comment: 'Ask for Ms Kern' },
    ]
    const history = historyFrom(events)
    const told = JSON.stringify([history, assessHistory(history, '2025-06-01', settings)])
    expect(told).not.toMatch(/Li Wei|example\.com|Kern/)
  })

  test('says in one sentence how bad it is and why', () => {
    const events = [...steadyOrders('2025-01-01', 26, 14), aComplaint('2025-12-18')]
    const report = assessHistory(historyFrom(events), '2026-02-20', settings)
    expect(told(report.sentence)).toBe(
      'Red: 89% likely to order nothing in the next 90 days (usual: 30%). ' +
        'No order for 65 days; usually one every 14 days. ' +
        '1 complaint has been open for 14 days or longer.',
    )
    expect(report).toMatchObject({
      band: 'red',
      lastOrderDay: '2025-12-17',
      orderDays: 26,
      modelVersion: 'shipped-2',
    })
  })
})

describe('an account with little history', () => {
  test('is learning, without a probability, and told what is missing', () => {
    const report = assessHistory(historyFrom(steadyOrders('2025-01-01', 2, 7)), '2025-06-01', settings)
    expect(report).toMatchObject({
      band: 'learning',
      probability: null,
      contributions: [],
      dueOn: null,
      redSince: null,
    })
    expect(told(report.sentence)).toBe('Not enough data yet: 2 of 3 order days seen.')
  })

  test('is learning when nothing at all is known', () => {
    const report = assessHistory(historyFrom([]), '2025-06-01', settings)
    expect(report).toMatchObject({ band: 'learning', lastOrderDay: null, orderDays: 0 })
    expect(report.signals.map((reading) => reading.status)).toEqual(signals.map(() => 'not-enough-data'))
  })

  test('is judged all the same once it complains', () => {
    const events = [anOrder('2025-01-01'), aComplaint('2025-01-05', { severity: 'critical' })]
    const report = assessHistory(historyFrom(events), '2025-01-25', settings)
    expect(report.band).toBe('red')
    expect(report.contributions.map((each) => each.measure)).toEqual([
      'base',
      'complaint-rate',
      'open-complaints',
      'overdue-complaints',
    ])
  })
})
