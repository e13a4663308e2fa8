import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { Settings } from '../../../domain/settings.ts'
import { attitude } from '../../../domain/signals/attitude.ts'
import { logit } from '../../../domain/statistics/logit.ts'
import { told } from '../../support/told.ts'
import {
  aClosing,
  aComplaint,
  aLostQuote,
  anOwnerChange,
  aSurvey,
  daysAfter,
  stateFrom,
  steadyOrders,
} from '../history/facts.ts'
import { eventfulFacts } from '../risk/eventful-facts.ts'
import { madeUpModel } from '../risk/made-up-model.ts'

const settings = Settings.parse({})
const first = '2025-01-06'
const on = (days: number) => daysAfter(first, days)
const orders = steadyOrders(first, 20, 7)
const over = (events: readonly Event[]) => attitude.over(stateFrom(events), settings)
const read = (events: readonly Event[], day: string) => told(over(events).read(dayNumber(day)))
const feature = (events: readonly Event[], measure: string, day: string) =>
  over(events)
    .measures.find((each) => each.measure === measure)
    ?.feature(dayNumber(day)) ?? 0
const lostTo = (day: string, competitor?: string): Event => ({
  ...aLostQuote(day),
  ...(competitor && { competitor }),
})
/** What an account's risk is on a day beside that of the same account without these facts, in log-odds. */
const added = (events: readonly Event[], day: string) => {
  const oddsOf = (facts: readonly Event[]) =>
    logit(assess(stateFrom(facts), day, settings).probability ?? Number.NaN)
  return oddsOf([...orders, ...events]) - oddsOf(orders)
}

describe('a survey', () => {
  test('of a detractor raises the risk by how bad it is on its scale, and by half of that half a year later', () => {
    const bad = [aSurvey(on(130), 2)]
    expect(feature(bad, 'low-survey', on(130))).toBeCloseTo(0.8, 9)
    expect(feature(bad, 'low-survey', on(310))).toBeCloseTo(0.4, 9)
    expect(added(bad, on(134))).toBeCloseTo(0.4 * 0.8 * 2 ** (-4 / 180), 3)
    expect(read(bad, on(134))).toMatchObject({
      status: 'ok',
      value: expect.closeTo(0.4 * 0.8 * 2 ** (-4 / 180), 2),
      sentence: 'Asked on 16 May 2025, they gave 2 on a scale from 0 to 10.',
      evidence: [`s-${on(130)}`],
    })
  })

  test.each([
    [6, { from: 0, to: 10 }, 0.4],
    [7, { from: 0, to: 10 }, 0],
    [10, { from: 0, to: 10 }, 0],
    [1, { from: 1, to: 5 }, 1],
    [3, { from: 1, to: 5 }, 0.5],
    [4, { from: 1, to: 5 }, 0],
    [60, { from: 0, to: 100 }, 0.4],
  ])('of %i on the scale %o adds %d: six tenths of any scale and less is a detractor', (score, scale, by) => {
    expect(feature([aSurvey(on(10), score, scale)], 'low-survey', on(10))).toBeCloseTo(by, 9)
  })

  test('that is better takes back what a worse one before it added, and the worst of one day counts', () => {
    const mended = [aSurvey(on(100), 1), aSurvey(on(120), 9)]
    expect([119, 120].map((day) => feature(mended, 'low-survey', on(day)) > 0)).toEqual([true, false])
    const both = [aSurvey(on(100), 9), { ...aSurvey(on(100), 3), id: 's-b' }]
    expect(feature(both, 'low-survey', on(100))).toBeCloseTo(0.7, 9)
    expect(read(both, on(100)).evidence).toEqual(['s-b'])
  })

  test('about a complaint is a word on its solution, by its own scale, and none here', () => {
    const complaint = [aComplaint(on(100)), aClosing(on(105), `c-${on(100)}`)]
    const answer = (score: number, to: number): Event => ({
      ...{ ...aSurvey(on(110), score, { from: 1, to }), complaintId: `c-${on(100)}` },
    })
    expect(read([...complaint, answer(1, 5)], on(120))).toMatchObject({ status: 'not-enough-data' })
    const verdict = (event: Event) =>
      stateFrom([...complaint, event]).complaints[0]?.verdicts.map(({ score }) => score)
    expect(verdict(answer(5, 5))).toEqual([10])
    expect(verdict(answer(2, 5))).toEqual([2.5])
  })
})

describe('another account manager', () => {
  const change = [anOwnerChange(first, 'li'), anOwnerChange(on(120), 'bo')]

  test('raises the risk on the day of the change, by half two months later and by hardly anything after a year', () => {
    expect([120, 180, 485].map((day) => feature([...orders, ...change], 'new-owner', on(day)))).toEqual([
      1,
      0.5,
      expect.closeTo(2 ** (-365 / 60), 9),
    ])
    expect(added(change, on(134))).toBeCloseTo(0.2 * 2 ** (-14 / 60), 3)
    expect(read([...orders, ...change], on(134)).sentence).toBe(
      'Somebody else has looked after them since 6 May 2025.',
    )
  })

  test('is one from the day on which the former has left, and not again when the next one is named', () => {
    const left = { type: 'owner-left', id: 'left', accountId: 'acme', at: `${on(120)}T12:00:00Z` } as const
    const gone = [anOwnerChange(first, 'li'), left]
    expect(feature([...orders, ...gone], 'new-owner', on(180))).toBe(0.5)
    const named = [...gone, anOwnerChange(on(150), 'bo')]
    expect(feature([...orders, ...named], 'new-owner', on(180))).toBe(0.5)
    expect(feature([...orders, ...named, anOwnerChange(on(170), 'li')], 'new-owner', on(170))).toBe(1)
  })

  test('is none where the same one is named again, or somebody is named before the first order', () => {
    const again = [...change, { ...anOwnerChange(on(130), 'bo'), id: 'w-again' }]
    expect(feature([...orders, ...again], 'new-owner', on(130))).toBe(2 ** (-10 / 60))
    const before = [anOwnerChange(daysAfter(first, -9), 'li'), anOwnerChange(daysAfter(first, -5), 'bo')]
    expect(feature([...orders, ...before], 'new-owner', on(9))).toBe(0)
    expect(read([...orders, ...before], on(9))).toMatchObject({ status: 'not-enough-data', measures: [] })
  })
})

describe('a quote lost to a competitor by name', () => {
  test('raises the risk, fading, and is told with the latest name; one without a name says nothing here', () => {
    const lost = [lostTo(on(100), 'Globex'), lostTo(on(120), 'Initech'), lostTo(on(125))]
    const weight = 2 ** (-30 / 90) + 2 ** (-10 / 90)
    expect(feature(lost, 'quotes-lost-to-rivals', on(130))).toBeCloseTo(Math.log1p(weight), 9)
    expect(read(lost, on(130)).sentence).toBe(
      '2 quotes were lost to a competitor by name, the latest on 6 May 2025 to Initech.',
    )
    expect(read([lostTo(on(100))], on(130))).toMatchObject({ status: 'not-enough-data', measures: [] })
  })
})

test('an account of which nobody told anything of the kind has the risk it had before this was known', () => {
  expect(attitude.over(stateFrom(orders), settings).measures).toEqual([])
  expect(read(orders, on(140))).toMatchObject({ status: 'not-enough-data', value: null })
})

test('a past day is told by nothing that happened later', () => {
  fc.assert(
    fc.property(eventfulFacts, fc.nat(220), (events, ahead) => {
      const day = daysAfter('2025-01-01', ahead)
      const known = events.filter(({ at }) => at.slice(0, 10) <= day)
      for (const measure of ['low-survey', 'new-owner', 'quotes-lost-to-rivals'])
        expect(feature(events, measure, day)).toBeCloseTo(feature(known, measure, day), 12)
    }),
  )
})

test('explanations sum to the risk, also under a learned version', () => {
  const facts = [
    ...orders,
    aSurvey(on(120), 1),
    anOwnerChange(on(1), 'li'),
    anOwnerChange(on(118), 'bo'),
    lostTo(on(119), 'X'),
  ]
  for (const model of [undefined, madeUpModel()]) {
    const { contributions, probability } = assess(stateFrom(facts), on(134), settings, model)
    const sum = contributions.reduce((total, { points }) => total + points, 0)
    expect(sum).toBeCloseTo(logit(probability ?? Number.NaN), 9)
  }
})

test('what is remembered does not grow with the years', () => {
  const years = Array.from({ length: 300 }, (_, i) => [
    aSurvey(on(i * 7), i % 11),
    anOwnerChange(on(i * 7), `who-${i}`),
    lostTo(on(i * 7), `rival-${i}`),
  ]).flat()
  const { attitude: known } = stateFrom([...steadyOrders(first, 300, 7), ...years])
  expect(known?.surveys).toHaveLength(20)
  expect(known?.ownerChanges).toHaveLength(12)
  expect(known?.lost).toHaveLength(40)
  expect(known?.surveys.at(-1)?.day).toBe(dayNumber(on(299 * 7)))
})
