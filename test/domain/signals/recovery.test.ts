import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event, EventOf } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { Settings } from '../../../domain/settings.ts'
import { qualityComplaints } from '../../../domain/signals/quality-complaints.ts'
import { told } from '../../support/told.ts'
import { aClosing, aComplaint, daysAfter, stateFrom, steadyOrders } from '../history/facts.ts'

const settings = Settings.parse({})
const orders = steadyOrders('2025-01-01', 40, 7)
const solved = [...orders, aComplaint('2025-06-10'), aClosing('2025-06-12', 'c-2025-06-10')]

function measuresOn(day: string, events: readonly Event[], policy = settings) {
  const { measures } = told(qualityComplaints.over(stateFrom(events), policy).read(dayNumber(day)))
  return Object.fromEntries(measures.map((measure) => [measure.measure, measure]))
}

function aSurvey(day: string, score: number, complaintId?: string): EventOf<'survey'> {
  const common = {
    id: `s-${day}-${score}`,
    accountId: 'acme',
    at: `${day}T15:00:00Z`,
    type: 'survey' as const,
    score,
  }
  return complaintId === undefined ? common : { ...common, complaintId }
}

describe('a solution the customer confirmed', () => {
  test('takes part of the complaint back, never all, and names the survey', () => {
    const measures = measuresOn('2025-06-20', [...solved, aSurvey('2025-06-15', 9, 'c-2025-06-10')])
    const [rate, credit] = [measures['complaint-rate'], measures['confirmed-recovery']]
    expect(credit?.evidence).toEqual(['c-2025-06-10', 's-2025-06-15-9'])
    expect(credit?.sentence).toBe('The customer confirmed the solution of 1 complaint.')
    expect(credit?.points).toBeLessThan(0)
    expect((rate?.points ?? 0) + (credit?.points ?? 0)).toBeGreaterThan(0)
  })

  test('counts the same when the customer accepts the answer, until they complain about it again', () => {
    const accepted = {
      ...{ id: 'y-1', accountId: 'acme', at: '2025-06-15T15:00:00Z' },
      ...{ type: 'complaint-accepted' as const, complaintId: 'c-2025-06-10' },
    }
    const credit = (day: string, more: readonly Event[]) =>
      measuresOn(day, [...solved, accepted, ...more])['confirmed-recovery']
    expect(credit('2025-06-14', [])).toBeUndefined()
    expect(credit('2025-06-20', [])).toMatchObject({ evidence: ['c-2025-06-10', 'y-1'] })
    const again = aComplaint('2025-06-18', { complaintId: 'c-2025-06-10' })
    expect(credit('2025-06-17', [again])).toBeDefined()
    expect(credit('2025-06-20', [again])).toBeUndefined()
    expect(credit('2025-06-20', [{ ...again, at: accepted.at }])).toBeUndefined()
  })

  test('may be confirmed by a survey without its id, shortly after it was upheld', () => {
    const credit = (more: readonly Event[], policy = settings) =>
      measuresOn('2025-06-20', [...orders, aComplaint('2025-06-10'), ...more], policy)['confirmed-recovery']
    const upheld = aClosing('2025-06-12', 'c-2025-06-10')
    expect(credit([upheld, aSurvey('2025-06-15', 8)])).toBeDefined()
    expect(credit([{ ...upheld, decision: 'rejected' }, aSurvey('2025-06-15', 8)])).toBeUndefined()
    const strict = Settings.parse({ model: { confirmationScore: 9 } })
    expect(credit([upheld, aSurvey('2025-06-15', 8)], strict)).toBeUndefined()
    const longAgo = [{ ...upheld, at: '2025-06-10T12:00:00Z' }, aSurvey('2025-08-15', 8)]
    expect(credit(longAgo)).toBeUndefined()
    expect(credit([aSurvey('2025-06-15', 8)])).toBeUndefined()
  })

  test.each([
    ['a low score', [aSurvey('2025-06-15', 3, 'c-2025-06-10')]],
    [
      'a later low score',
      [aSurvey('2025-06-15', 9, 'c-2025-06-10'), aSurvey('2025-06-18', 2, 'c-2025-06-10')],
    ],
    [
      'two scores of one day that differ',
      [aSurvey('2025-06-15', 9, 'c-2025-06-10'), aSurvey('2025-06-15', 2, 'c-2025-06-10')],
    ],
    ['a survey of another complaint', [aSurvey('2025-06-15', 9, 'c-unheard-of')]],
  ])('is not confirmed by %s', (_, surveys) => {
    expect(measuresOn('2025-06-20', [...solved, ...surveys])['confirmed-recovery']).toBeUndefined()
  })
})

describe('complaints over time', () => {
  test('do not fade while they wait, but from their closing on', () => {
    const weight = (day: string, events: readonly Event[]) =>
      measuresOn(day, events)['complaint-rate']?.points ?? 0
    const open = [...orders, aComplaint('2025-06-10')]
    expect(weight('2025-12-10', open)).toBeGreaterThanOrEqual(weight('2025-10-10', open))
    expect(weight('2025-12-10', solved)).toBeLessThan(weight('2025-06-12', solved))
  })

  test('weigh more when one soon follows another', () => {
    const second = (day: string) =>
      measuresOn('2025-12-01', [...solved, aComplaint(day)])['repeated-complaints']
    expect(second('2025-08-01')).toMatchObject({
      sentence: '1 complaint came within 90 days of another.',
      evidence: ['c-2025-08-01'],
    })
    expect(second('2025-08-01')?.points).toBeGreaterThan(0)
    expect(second('2025-09-15')).toBeUndefined()
  })

  test('are softened by years of custom', () => {
    const veteran = [...steadyOrders('2018-01-01', 400, 7), aComplaint('2025-06-10')]
    const measures = measuresOn('2025-06-10', veteran)
    expect(measures['complaint-tenure']?.points).toBeLessThan(0)
    expect(measures['complaint-tenure']?.evidence).toEqual(['2018-01-01'])
    expect(measuresOn('2025-06-10', solved)['complaint-tenure']?.points ?? 0).toBeCloseTo(0, 9)
  })

  test('are a burst when chance would hardly put so many into a month', () => {
    const burst = ['2025-09-01', '2025-09-05', '2025-09-12'].map((day) => aComplaint(day))
    const surge = measuresOn('2025-09-20', [...orders, ...burst])['complaint-surge']
    expect(surge?.sentence).toMatch(
      /^3 of 3 complaints of a year came in the 30 days up to 12 September 2025; chance does that in /,
    )
    expect(surge?.evidence).toEqual(['c-2025-09-01', 'c-2025-09-05', 'c-2025-09-12'])
    expect(measuresOn('2025-10-11', [...orders, ...burst])['complaint-surge']).toBeDefined()
    expect(measuresOn('2025-10-12', [...orders, ...burst])['complaint-surge']).toBeUndefined()
  })

  test('are no burst when they come evenly or when most orders fell into the month too', () => {
    const even = Array.from({ length: 9 }, (_, i) => aComplaint(daysAfter('2025-01-05', i * 30)))
    expect(measuresOn('2025-09-03', [...orders, ...even])['complaint-surge']).toBeUndefined()
    const busy = [
      ...steadyOrders('2025-08-20', 24, 1),
      ...['2025-09-01', '2025-09-12'].map((day) => aComplaint(day)),
    ]
    expect(measuresOn('2025-09-12', busy)['complaint-surge']).toBeUndefined()
  })

  test('take the sign and size that a learned model gives them', () => {
    const points = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(points, (coefficient) => {
        const policy = Settings.parse({ model: { coefficients: { 'complaint-rate': coefficient } } })
        const measure = measuresOn('2025-06-11', solved, policy)['complaint-rate']
        const shipped = measuresOn('2025-06-11', solved)['complaint-rate']?.points ?? 0
        expect(measure?.points).toBeCloseTo((shipped / 0.5) * coefficient, 2)
      }),
      { numRuns: 20 },
    )
  })
})
