import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { Settings } from '../../../domain/settings.ts'
import { paymentCourse } from '../../../domain/signals/ledger/payment-course.ts'
import { paymentDelay } from '../../../domain/signals/payment-delay.ts'
import { logit } from '../../../domain/statistics/logit.ts'
import { told } from '../../support/told.ts'
import { anInvoice, aPayment, daysAfter, stateFrom, steadyOrders } from '../history/facts.ts'
import { eventfulFacts } from '../risk/eventful-facts.ts'
import { madeUpModel } from '../risk/made-up-model.ts'
import { chanceFrom } from '../statistics/scored-cases.ts'

const settings = Settings.parse({})
const first = '2025-01-06'
const on = (days: number) => daysAfter(first, days)
const over = (events: readonly Event[]) => paymentDelay.over(stateFrom(events), settings)
const read = (events: readonly Event[], day: string) => told(over(events).read(dayNumber(day)))
const feature = (events: readonly Event[], measure: string, day: string) =>
  over(events)
    .measures.find((each) => each.measure === measure)
    ?.feature(dayNumber(day)) ?? 0
/** An invoice every ten days, due after thirty, each paid so many days beyond that. */
const paid = (beyond: readonly number[]): Event[] =>
  beyond.flatMap((days, i) => {
    const invoice = anInvoice(on(i * 10), on(i * 10 + 30))
    return [invoice, aPayment(on(i * 10 + 30 + days), invoice.id)]
  })
const times = (count: number, days: number) => Array.from({ length: count }, () => days)

describe('payments', () => {
  // The last twelve of thirty are paid ever later: nine of them within the ninety days up to the latest payment.
  const slower = paid([...times(18, 3), ...times(12, 27)])
  const until = on(29 * 10 + 30 + 27)

  test('that come later than the account’s own earlier ones add by how much later, with the right sign', () => {
    const growth = feature(slower, 'slower-payments', until) * 30
    expect(growth).toBeGreaterThan(15)
    expect(growth).toBeLessThan(24)
    expect(read(slower, until)).toMatchObject({
      status: 'ok',
      sentence: 'Lately it pays 27 days after the due day on average, earlier 6 days after it.',
    })
    expect(read(slower, until).measures[0]?.points).toBeGreaterThan(0)
  })

  test('that come sooner, or as ever, add nothing', () => {
    expect(feature(paid([...times(18, 27), ...times(12, 3)]), 'slower-payments', on(360))).toBe(0)
    expect(feature(paid(times(30, 12)), 'slower-payments', on(360))).toBe(0)
    expect(read(paid(times(30, -2)), on(360)).sentence).toBe(
      'Lately it pays 2 days before the due day on average, earlier 2 days before it.',
    )
  })

  test('that wander by chance add little: of 300 such accounts few seem to pay a week later', () => {
    const chance = chanceFrom(5)
    const growths = Array.from({ length: 300 }, () => {
      const invoices = Array.from({ length: 30 }, (_, i) => {
        const [due, beyond] = [(i - 3) * 14, 30 * (chance() + chance() - 1)]
        return { due, done: Math.round(due + beyond), beyond }
      }).filter(({ done }) => done > 0)
      return 30 * paymentCourse(invoices, settings.model).growth(24 * 14)
    })
    const mean = growths.reduce((sum, growth) => sum + growth, 0) / growths.length
    expect(Math.abs(mean)).toBeLessThan(1)
    // Their payments vary by twelve days, the difference of the means by 5.5 and, drawn to nothing, by four.
    expect(growths.filter((growth) => growth > 7).length).toBeLessThan(0.08 * growths.length)
  })

  test('fade, and are not compared while there are few', () => {
    const now = feature(slower, 'slower-payments', until)
    expect(feature(slower, 'slower-payments', daysAfter(until, 180))).toBeCloseTo(now / 2, 9)
    expect(read(paid([3, 3, 3, 30]), on(100))).toMatchObject({ status: 'not-enough-data', value: null })
    expect(read(steadyOrders(first, 5, 7), on(100)).sentence).toBe(
      'Not enough data yet: too few payments, lately or before, to compare.',
    )
  })
})

describe('an unpaid invoice', () => {
  const open = anInvoice(on(100), on(130))
  const count = (events: readonly Event[], day: number) =>
    Math.expm1(feature(events, 'overdue-invoices', on(day)))

  test('adds once it is unpaid for longer than the account’s own delay and twice its spread, and until it is paid', () => {
    const prompt = [...paid(times(8, 1)), open]
    // A spread of a week that weighs four payments, among eight that never vary: 4.2 days, so ten beyond.
    expect([140, 141].map((day) => Math.round(count(prompt, day)))).toEqual([0, 1])
    const slow = [...paid(times(8, 20)), open]
    expect([159, 160].map((day) => Math.round(count(slow, day)))).toEqual([0, 1])
    const settled = [...prompt, aPayment(on(160), open.id)]
    expect([159, 160].map((day) => Math.round(count(settled, day)))).toEqual([1, 0])
    expect(read(prompt, on(150)).sentence).toContain(
      '1 invoice is unpaid for longer than usual, 20 days beyond its due day.',
    )
  })

  test('says nothing where payments are not recorded, or no longer', () => {
    const invoices = Array.from({ length: 9 }, (_, i) => anInvoice(on(i * 10), on(i * 10 + 30)))
    expect(read(invoices, on(200))).toMatchObject({ status: 'not-enough-data', measures: [] })
    const ended = [...paid(times(8, 1)), anInvoice(on(250), on(280))]
    expect(count(ended, 330)).toBe(0)
  })
})

test('a past day is told by nothing that happened later', () => {
  fc.assert(
    fc.property(eventfulFacts, fc.nat(220), (events, ahead) => {
      const day = daysAfter('2025-01-01', ahead)
      const known = events.filter(({ at }) => at.slice(0, 10) <= day)
      for (const measure of ['slower-payments', 'overdue-invoices'])
        expect(feature(events, measure, day)).toBeCloseTo(feature(known, measure, day), 12)
    }),
  )
})

test('explanations sum to the risk, also with slow payments and under a learned version', () => {
  const events = [
    ...steadyOrders(first, 40, 10),
    ...paid([...times(18, 3), ...times(12, 27)]),
    anInvoice(on(300), on(310)),
  ]
  for (const model of [undefined, madeUpModel()]) {
    const { contributions, probability } = assess(stateFrom(events), on(400), settings, model)
    const sum = contributions.reduce((total, { points }) => total + points, 0)
    expect(sum).toBeCloseTo(logit(probability ?? Number.NaN), 9)
  }
  const { contributions } = assess(stateFrom(events), on(400), settings)
  expect(contributions.find(({ measure }) => measure === 'slower-payments')?.points).toBeGreaterThan(0.04)
  expect(contributions.find(({ measure }) => measure === 'overdue-invoices')?.points).toBeCloseTo(
    0.1 * Math.log(2),
    4,
  )
})
