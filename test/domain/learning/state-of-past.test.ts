import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../domain/history/day.ts'
import { forecastByShipped } from '../../../domain/learning/forecast-by.ts'
import { pastOfState } from '../../../domain/learning/past-of-state.ts'
import { courseOf } from '../../../domain/risk/course.ts'
import { Settings } from '../../../domain/settings.ts'
import { aComplaint, daysAfter, someFacts, stateFrom, steadyOrders } from '../history/facts.ts'
import { eventfulFacts } from '../risk/eventful-facts.ts'

const settings = Settings.parse({})
const pastOf = (events: Parameters<typeof stateFrom>[0]) => pastOfState('acme', stateFrom(events))

describe('the shipped rules on an account’s past', () => {
  test('say what they say on the events, on any day, so that they are a fair rival', () => {
    fc.assert(
      fc.property(fc.oneof(someFacts(200, 40), eventfulFacts), fc.nat(400), (events, ahead) => {
        const day = dayNumber(daysAfter('2025-01-01', ahead))
        const { baseProbability } = settings.model
        const onEvents = courseOf(stateFrom(events), settings).probability(day) ?? baseProbability
        expect(forecastByShipped(settings, pastOf(events), day)).toBeCloseTo(onEvents, 3)
      }),
    )
  })

  test('weigh a complaint that waits, and forget nothing of it before it is closed', () => {
    const orders = steadyOrders('2025-01-01', 12, 14)
    const waiting = pastOf([...orders, aComplaint('2025-05-01', { severity: 'critical' })])
    const day = dayNumber('2025-06-10')
    const { record: _, ...bare } = waiting
    expect(forecastByShipped(settings, waiting, day)).toBeGreaterThan(
      forecastByShipped(settings, bare, day) + 0.1,
    )
  })
})
