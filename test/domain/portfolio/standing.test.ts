import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../domain/history/day.ts'
import { stateOf } from '../../../domain/history/remember.ts'
import { alarmSince } from '../../../domain/playbooks/when-due.ts'
import { atLines } from '../../../domain/portfolio/at-lines.ts'
import { tallyOf } from '../../../domain/portfolio/base-tally.ts'
import { standingOf } from '../../../domain/portfolio/standing.ts'
import { assess, bandOf } from '../../../domain/risk/assess.ts'
import { Settings } from '../../../domain/settings.ts'
import { anOrder, daysAfter, historyFrom, someFacts, stateFrom, steadyOrders } from '../history/facts.ts'
import { madeUpModel } from '../risk/made-up-model.ts'

const anyLines = fc
  .tuple(
    fc.integer({ min: 10_100, max: 60_000 }),
    fc.integer({ min: 100, max: 60_000 }),
    fc.constantFrom(0, 0.1, 0.3),
  )
  .map(([yellow, more, hysteresis]) => ({
    yellow: yellow / 10_000,
    red: Math.ceil(yellow / (1 - hysteresis) + more) / 10_000,
    hysteresis,
  }))
const only = (standing: ReturnType<typeof standingOf>) => {
  const { owners } = tallyOf([{ ownerId: 'ana', standing, contribution: null }])
  return owners.ana ?? expect.fail('nobody was counted')
}

describe('where an account stands', () => {
  test.each([
    ['the shipped rules', undefined],
    ['a learned version', madeUpModel()],
  ])('tells its band at any lines as a judgement by those lines would, under %s', (_, model) => {
    fc.assert(
      fc.property(someFacts(200, 30), fc.nat(90), anyLines, (events, idle, bands) => {
        const inForce = Settings.parse({ bands: { hysteresis: bands.hysteresis, yellow: 1, red: 3 } })
        const state = stateFrom(events)
        const day = daysAfter('2025-07-20', idle)
        const { bands: counted } = atLines(only(standingOf(state, day, inForce, model)), bands)
        const judged = bandOf(state, day, Settings.parse({ bands }), model)
        expect(counted[judged]).toBe(1)
      }),
      { numRuns: 200 },
    )
  })

  test('counts one call for a silence that became worth one within the four weeks, and none before or after', () => {
    const events = steadyOrders('2025-01-01', 20, 10)
    const settings = Settings.parse({})
    const history = historyFrom(events)
    const last = '2025-07-10'
    const calls = (ahead: number) => {
      const state = stateOf(history, dayNumber(daysAfter(last, ahead)))
      return atLines(only(standingOf(state, daysAfter(last, ahead), settings)), settings.bands).callsAWeek
    }
    const since = alarmSince(
      assess(stateOf(history, dayNumber(daysAfter(last, 80))), daysAfter(last, 80), settings),
    )
    const alarm = dayNumber(since ?? expect.fail('it never alarms')) - dayNumber(last)
    expect([alarm - 1, alarm, alarm + 27, alarm + 28].map(calls)).toEqual([0, 0.25, 0.25, 0])
  })

  test('counts a silence that an order has ended since, too, as long as it became worth a call within the four weeks', () => {
    const settings = Settings.parse({})
    const first = steadyOrders('2025-01-01', 20, 5)
    const again = anOrder('2025-05-12', { id: 'again' })
    const calls = (day: string) =>
      atLines(only(standingOf(stateFrom([...first, again], day), day, settings)), {
        yellow: 1.01,
        red: 1.2,
      }).callsAWeek
    // The usual gap is five days, and there was none of longer than that before the last 36.
    expect(calls('2025-05-12')).toBe(0.25)
    expect(calls('2025-05-19')).toBe(0.25)
    expect(calls('2025-06-06')).toBe(0)
    expect(calls('2025-04-08')).toBe(0)
  })
})
