import { describe, expect, test } from 'vitest'
import type { Event } from '../../../../domain/events/event.ts'
import { dayNumber } from '../../../../domain/history/day.ts'
import { Settings } from '../../../../domain/settings.ts'
import { inactivity } from '../../../../domain/signals/inactivity.ts'
import { told } from '../../../support/told.ts'
import { anOrder, daysAfter, stateFrom, steadyOrders } from '../../history/facts.ts'

const settings = Settings.parse({})

/** Every ten days, but nothing from July to September, in two years running. */
const seasonal = ['2024-01-05', '2024-10-01', '2025-01-06'].flatMap((first) =>
  steadyOrders(first, first === '2024-10-01' ? 9 : 18, 10),
)
const measuresOn = (day: string, events: readonly Event[]) =>
  told(inactivity.over(stateFrom(events), settings).read(dayNumber(day)).measures)

describe('a silence that last year had too', () => {
  test('counts less, and is said to', () => {
    const [silence, caution] = measuresOn('2025-08-20', seasonal)
    expect(silence?.points).toBeGreaterThan(0)
    expect(caution).toMatchObject({
      measure: 'seasonal-caution',
      evidence: ['2024-06-23', '2024-10-01'],
      sentence:
        'The same weeks last year were silent too (no order between 23 June 2024 and 1 October 2024), ' +
        'so the silence counts less until 10 October 2025.',
    })
    expect(caution?.points).toBeLessThan(-0.5)
    expect((caution?.points ?? 0) + (silence?.points ?? 0)).toBeGreaterThan(-2)
  })

  test('counts in full once the account should be back', () => {
    expect(measuresOn('2025-10-09', seasonal)).toHaveLength(2)
    expect(measuresOn('2025-10-10', seasonal)).toHaveLength(1)
  })

  test('counts in full for an account known for no more than a year', () => {
    const young = seasonal.filter((event) => event.at > '2024-10')
    expect(measuresOn('2025-08-20', young)).toHaveLength(1)
  })

  test('counts in full when the account ordered in those weeks last year', () => {
    const busy = [...seasonal, ...steadyOrders('2024-07-03', 9, 10)]
    expect(measuresOn('2025-08-20', busy)).toHaveLength(1)
  })

  test('is forgotten with the next order', () => {
    expect(measuresOn('2025-08-20', [...seasonal, anOrder('2025-08-19')])).toHaveLength(1)
  })

  test('lets no order today be excused before it is overdue', () => {
    expect(measuresOn(daysAfter('2025-06-25', 10), seasonal)).toHaveLength(1)
  })
})
