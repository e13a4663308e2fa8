import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { History } from '../../../domain/history/history.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { bandRank } from '../../../domain/risk/band.ts'
import { Settings } from '../../../domain/settings.ts'
import { aClosing, aComplaint, daysAfter, historyFrom, someFacts, steadyOrders } from '../history/facts.ts'

const settings = Settings.parse({})

/** The first later day with a worse band, found by living through every day. */
function firstWorseDay(history: History, day: string, within: number): string | null {
  const { band } = assess(history, day, settings)
  for (let ahead = 1; ahead <= within; ahead += 1) {
    const later = daysAfter(day, ahead)
    if (bandRank[assess(history, later, settings).band] > bandRank[band]) return later
  }
  return null
}

describe('the day an account is due', () => {
  test('is never later than the day its band gets worse', () => {
    fc.assert(
      fc.property(someFacts(200, 30), fc.integer({ min: 0, max: 300 }), (events, ahead) => {
        const history = historyFrom(events)
        const day = daysAfter('2025-07-20', ahead)
        const worse = firstWorseDay(history, day, 250)
        const { dueOn } = assess(history, day, settings)
        if (worse !== null) {
          expect(dueOn).not.toBeNull()
          expect(dueOn ?? '').toSatisfy((due: string) => due > day && due <= worse)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is exact for an account that only falls silent', () => {
    const history = historyFrom(steadyOrders('2025-01-01', 26, 14))
    const green = assess(history, '2025-12-17', settings)
    expect(green.band).toBe('green')
    expect(green.dueOn).toBe(firstWorseDay(history, '2025-12-17', 200))
    const yellow = assess(history, green.dueOn ?? '', settings)
    expect(yellow.band).toBe('yellow')
    expect(yellow.dueOn).toBe(firstWorseDay(history, green.dueOn ?? '', 200))
    expect(assess(history, yellow.dueOn ?? '', settings)).toMatchObject({ band: 'red', dueOn: null })
  })

  test('sees ahead that an open complaint becomes overdue', () => {
    const complaint = aComplaint('2025-12-17', { severity: 'critical' })
    const open = historyFrom([...steadyOrders('2025-01-01', 26, 14), complaint])
    const due = assess(open, '2025-12-18', settings).dueOn ?? ''
    expect(due).toBe(firstWorseDay(open, '2025-12-18', 200))
    const closed = historyFrom([
      ...steadyOrders('2025-01-01', 26, 14),
      complaint,
      aClosing('2025-12-18', complaint.complaintId),
    ])
    expect((assess(closed, '2025-12-18', settings).dueOn ?? '') > due).toBe(true)
  })

  test('is the same on every quiet day before it', () => {
    const history = historyFrom(steadyOrders('2025-01-01', 20, 9))
    const days = Array.from({ length: 10 }, (_, i) => daysAfter('2025-06-21', i))
    const due = days.map((day) => assess(history, day, settings).dueOn)
    expect(new Set(due).size).toBe(1)
  })
})
