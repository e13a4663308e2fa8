import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { Settings } from '../../../domain/settings.ts'
import { brokenPromises } from '../../../domain/signals/broken-promises.ts'
import { logit } from '../../../domain/statistics/logit.ts'
import { told } from '../../support/told.ts'
import { aDelivery, anOrder, daysAfter, stateFrom, steadyOrders } from '../history/facts.ts'
import { eventfulFacts } from '../risk/eventful-facts.ts'
import { madeUpModel } from '../risk/made-up-model.ts'

const settings = Settings.parse({})
const first = '2025-01-06'
const on = (days: number) => daysAfter(first, days)
const over = (events: readonly Event[]) => brokenPromises.over(stateFrom(events), settings)
const read = (events: readonly Event[], day: string) => told(over(events).read(dayNumber(day)))
/** Weekly orders promised within three days and delivered so many days after the order. */
const delivered = (after: readonly number[]): Event[] =>
  steadyOrders(first, after.length, 7).flatMap((order, i) => [
    { ...order, promisedAt: on(i * 7 + 3) },
    aDelivery(on(i * 7 + (after[i] ?? 0)), order.id),
  ])
const feature = (events: readonly Event[], measure: string, day: string) =>
  over(events)
    .measures.find((each) => each.measure === measure)
    ?.feature(dayNumber(day)) ?? 0

describe('broken promises', () => {
  const mixed = delivered([3, 3, 5, 3, 3, 6, 3, 5])
  const until = on(7 * 7 + 5)

  test('are told as so many of the last deliveries', () => {
    expect(read(mixed, until)).toMatchObject({
      status: 'ok',
      sentence: '3 of the last 8 deliveries came later than promised.',
      evidence: [2, 5, 7].map((i) => `o-${on(i * 7)}`),
    })
    expect(read(delivered([3, 2, 3]), on(20)).sentence).toBe(
      'All of the last 3 deliveries came in full by the promised day.',
    )
  })

  test('add by their share, fading and drawn to one in ten: as few as chance breaks add nothing', () => {
    const fresh = [5, 6, 5].map((day, i) => 2 ** ((([2, 5, 7][i] ?? 0) * 7 + day - 54) / 180))
    const all = [3, 3, 5, 3, 3, 6, 3, 5].map((day, i) => 2 ** ((i * 7 + day - 54) / 180))
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    const share = (0.5 + sum(fresh)) / (5 + sum(all))
    expect(feature(mixed, 'late-deliveries', until)).toBeCloseTo(logit(share) - logit(0.1), 9)
    expect(read(mixed, until).value).toBeCloseTo(share, 9)
    expect(
      feature(delivered(Array.from({ length: 10 }, (_, i) => (i === 4 ? 5 : 3))), 'late-deliveries', on(70)),
    ).toBeCloseTo(0, 1)
    expect(feature(delivered([3, 3, 3, 3]), 'late-deliveries', on(30))).toBe(0)
    const later = feature(mixed, 'late-deliveries', daysAfter(until, 720))
    expect(later).toBeGreaterThan(0)
    expect(later).toBeLessThan(0.3 * feature(mixed, 'late-deliveries', until))
  })

  test('say nothing of the customer’s own delays, and of fewer than three', () => {
    const own = steadyOrders(first, 4, 7).flatMap((order, i): Event[] => [
      { ...order, promisedAt: on(i * 7 + 3) },
      aDelivery(on(i * 7 + 6), order.id, { cause: 'customer' }),
    ])
    expect(read(own, on(40))).toMatchObject({ status: 'not-enough-data', value: null })
    expect(read(delivered([9, 9]), on(40)).sentence).toBe(
      'Not enough data yet: 2 of 3 promised deliveries known.',
    )
  })
})

describe('an order past its promised day', () => {
  const waiting = [...delivered([3, 3, 3]), anOrder(on(30), { promisedAt: on(33) })]

  test('adds from the day after until it is delivered, or for sixty days', () => {
    const by = (day: number) => feature(waiting, 'overdue-orders', on(day))
    expect([33, 34, 93, 94].map(by)).toEqual([0, Math.log(2), Math.log(2), 0])
    const come = [...waiting, aDelivery(on(40), `o-${on(30)}`)]
    expect([39, 40].map((day) => feature(come, 'overdue-orders', on(day)))).toEqual([Math.log(2), 0])
    expect(read(waiting, on(40))).toMatchObject({
      sentence:
        'All of the last 3 deliveries came in full by the promised day. ' +
        '1 order is past its promised day and not delivered in full, for 7 days.',
      evidence: [`o-${on(30)}`],
    })
  })

  test('is within the bounds that the risk is searched by, also where it comes and goes between two days', () => {
    const overdue = over(waiting).measures.find(({ measure }) => measure === 'overdue-orders')
    const [before, after] = [dayNumber(on(32)), dayNumber(on(100))]
    expect([before, after].map((day) => overdue?.feature(day))).toEqual([0, 0])
    expect(overdue?.span(before, after)).toEqual({ low: 0, high: Math.log(2) })
  })

  test('says nothing where deliveries are not recorded, or no longer', () => {
    const unrecorded = steadyOrders(first, 9, 7).map((order, i) => ({ ...order, promisedAt: on(i * 7 + 3) }))
    expect(read(unrecorded, on(70))).toMatchObject({ status: 'not-enough-data', measures: [] })
    const ended = [...delivered([3, 3, 3]), anOrder(on(200), { promisedAt: on(203) })]
    expect(feature(ended, 'overdue-orders', on(210))).toBe(0)
  })
})

test('a past day is told by nothing that happened later', () => {
  fc.assert(
    fc.property(eventfulFacts, fc.nat(220), (events, ahead) => {
      const day = daysAfter('2025-01-01', ahead)
      const known = events.filter(({ at }) => at.slice(0, 10) <= day)
      for (const measure of ['late-deliveries', 'overdue-orders'])
        expect(feature(events, measure, day)).toBeCloseTo(feature(known, measure, day), 12)
    }),
  )
})

test('explanations sum to the risk, also with broken promises and under a learned version', () => {
  const late = [...delivered([9, 9, 9, 9, 9, 9]), anOrder(on(44), { promisedAt: on(46) })]
  for (const model of [undefined, madeUpModel()]) {
    const { contributions, probability } = assess(stateFrom(late), on(60), settings, model)
    const sum = contributions.reduce((total, { points }) => total + points, 0)
    expect(sum).toBeCloseTo(logit(probability ?? Number.NaN), 9)
  }
  const { contributions } = assess(stateFrom(late), on(60), settings)
  const of = (measure: string) => contributions.find((each) => each.measure === measure)?.points
  expect(of('late-deliveries')).toBeGreaterThan(0.1)
  expect(of('overdue-orders')).toBeCloseTo(0.1 * Math.log(2), 4)
})
