import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../domain/history/day.ts'
import { forecastByLearned } from '../../../domain/learning/forecast-by.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { pastOfState } from '../../../domain/learning/past-of-state.ts'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { learnedCourseOf } from '../../../domain/risk/learned-course.ts'
import { Settings } from '../../../domain/settings.ts'
import { sigmoid } from '../../../domain/statistics/logit.ts'
import { told } from '../../support/told.ts'
import { daysAfter, historyFrom, someFacts, stateFrom, steadyOrders } from '../history/facts.ts'
import { eventfulFacts } from './eventful-facts.ts'
import { firstWorseDay } from './first-worse-day.ts'
import { madeUpModel } from './made-up-model.ts'

const settings = Settings.parse({})
const model = madeUpModel()
const facts = fc.oneof(someFacts(200, 40), eventfulFacts)
const offset = fc.integer({ min: -5, max: 500 })
const weight = fc.double({ min: -1.5, max: 1.5, noNaN: true })
const anyModel = fc
  .record({
    weights: fc.array(weight, { minLength: model.features.length, maxLength: model.features.length }),
    shift: weight,
    horizonDays: fc.integer({ min: 7, max: 365 }),
    usual: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  })
  .map(({ weights, shift, horizonDays, usual }): LearnedModel => {
    const ridge = { ...model.risk.ridge, weights }
    return { ...model, horizonDays, usual, risk: { ...model.risk, ridge, shift } }
  })

describe('a learned risk', () => {
  test('is the sum of its contributions on the logit scale, and names its version', () => {
    fc.assert(
      fc.property(facts, offset, anyModel, (events, days, using) => {
        const day = daysAfter('2025-01-01', days)
        const report = assessHistory(historyFrom(events), day, settings, using)
        expect(report.modelVersion).toBe(using.version)
        fc.pre(report.probability !== null)
        const sum = report.contributions.reduce((total, each) => total + each.points, 0)
        expect(report.probability).toBeCloseTo(sigmoid(sum), 12)
        expect(report.contributions[0]?.measure).toBe('base')
        expect(report.contributions.every(({ sentence }) => told(sentence).endsWith('.'))).toBe(true)
      }),
    )
  })

  test('is what the version gives the account’s past, but for the rounding of points', () => {
    fc.assert(
      fc.property(facts, offset, anyModel, (events, days, using) => {
        const day = daysAfter('2025-01-01', days)
        const { probability } = assessHistory(historyFrom(events), day, settings, using)
        fc.pre(probability !== null)
        const past = pastOfState('acme', stateFrom(events, day))
        const forecast = forecastByLearned(using, past, dayNumber(day))
        expect(probability).toBeCloseTo(forecast, 3)
      }),
    )
  })

  test('replays to the same report for any past day, whatever came later', () => {
    fc.assert(
      fc.property(facts, offset, anyModel, (events, days, using) => {
        const day = daysAfter('2025-01-01', days)
        const known = events.filter((event) => event.at.slice(0, 10) <= day)
        const replayed = assessHistory(historyFrom(events), day, settings, using)
        expect(replayed).toEqual(assessHistory(historyFrom(known), day, settings, using))
      }),
    )
  })

  test('is due on the first day with a worse band than the day before, whatever was learned', () => {
    let compared = 0
    // Few become worse by chance: more are looked at until one has.
    for (let times = 0; compared === 0 && times < 6; times++)
      fc.assert(
        fc.property(
          fc.oneof(someFacts(200, 30), eventfulFacts),
          fc.nat(60),
          anyModel,
          (events, ahead, using) => {
            const history = historyFrom(events)
            const day = daysAfter('2025-07-20', ahead)
            const { dueOn, band } = assessHistory(history, day, settings, using)
            fc.pre(band !== 'learning')
            const worse = firstWorseDay(history, day, 100, { model: using })
            if (worse !== null) compared += 1
            if (worse !== null) expect(dueOn).toBe(worse)
            else expect(dueOn === null || dueOn > daysAfter(day, 100)).toBe(true)
          },
        ),
        { numRuns: 20 },
      )
    expect(compared).toBeGreaterThan(0)
  })

  test('stays within its bounds on every quiet day, also where a regular buyer’s silence turns', () => {
    const onlyRegular = (weight: number) => ({
      ...model,
      risk: {
        ...model.risk,
        ridge: { ...model.risk.ridge, weights: model.features.map((_, j) => (j === 1 ? weight : 0)) },
      },
    })
    const using = fc.oneof(anyModel, fc.double({ min: -2, max: 2, noNaN: true }).map(onlyRegular))
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 200 }),
        fc.nat(40),
        fc.nat(200),
        using,
        (every, after, length, learned) => {
          const state = stateFrom(steadyOrders('2025-01-01', 8, every))
          const course = learnedCourseOf(state, settings, learned)
          const from = (state.through ?? 0) + after
          const { low, high } = course.span(from, from + length)
          for (let day = from; day <= from + length; day += 1) {
            expect(course.probability(day)).toBeGreaterThanOrEqual(low)
            expect(course.probability(day)).toBeLessThanOrEqual(high)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  test('speaks of the days it was learned for in every number and sentence, whatever the settings say', () => {
    const days = fc.integer({ min: 7, max: 365 })
    fc.assert(
      fc.property(facts, offset, anyModel, days, (events, ahead, using, horizonDays) => {
        const history = historyFrom(events)
        const day = daysAfter('2025-01-01', ahead)
        const report = assessHistory(history, day, settings, using)
        expect(assessHistory(history, day, Settings.parse({ horizonDays }), using)).toEqual(report)
        expect(report.horizonDays).toBe(using.horizonDays)
        const said = told([report.sentence, ...report.signals.map(({ sentence }) => sentence)]).join(' ')
        for (const [, named] of said.matchAll(/next (\d+) days/g))
          expect(Number(named)).toBe(using.horizonDays)
      }),
    )
    const { sentence, signals } = assessHistory(
      historyFrom(steadyOrders('2025-01-01', 12, 10)),
      '2025-06-01',
      settings,
      {
        ...model,
        horizonDays: 45,
      },
    )
    expect(told(sentence)).toContain('likely to order nothing in the next 45 days')
    expect(told(signals[0]?.sentence)).toContain('likely to stay silent for the next 45 days')
  })

  test('is red since the first day of the present stretch in red', () => {
    const history = historyFrom(steadyOrders('2025-01-01', 12, 10))
    const report = assessHistory(history, '2025-12-01', settings, model)
    expect(report.band).toBe('red')
    const since = report.redSince ?? ''
    expect(assessHistory(history, since, settings, model).band).toBe('red')
    expect(assessHistory(history, daysAfter(since, -1), settings, model).band).not.toBe('red')
  })

  test('says in words what it rests on, with evidence', () => {
    const { contributions, sentence } = assessHistory(
      historyFrom(steadyOrders('2025-01-01', 12, 10)),
      '2025-06-01',
      settings,
      model,
    )
    const rhythm = contributions.find(({ measure }) => measure === 'rhythm')
    expect(told(rhythm?.sentence)).toBe('No order for 41 days; usually one every 10 days.')
    expect(rhythm?.evidence).not.toEqual([])
    expect(told(sentence)).toContain('likely to order nothing in the next 90 days')
  })

  test('waits for the minimum of order days, as the shipped rules do', () => {
    const history = historyFrom(steadyOrders('2025-01-01', 2, 10))
    expect(assessHistory(history, '2025-03-01', settings, model)).toMatchObject({
      band: 'learning',
      probability: null,
      contributions: [],
    })
  })
})
