import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { Settings } from '../../../domain/settings.ts'
import { aComplaint, anOrder, daysAfter, historyFrom, someFacts, steadyOrders } from '../history/facts.ts'

const settings = Settings.parse({})

describe('the day since when an account is in a band', () => {
  test('is the day it crossed the line, on every later quiet day', () => {
    const history = historyFrom(steadyOrders('2025-01-01', 26, 14))
    const yellow = assessHistory(history, '2026-02-08', settings)
    expect(yellow).toMatchObject({ band: 'yellow', redSince: null })
    for (const ahead of [0, 1, 40, 400]) {
      expect(assessHistory(history, daysAfter(yellow.dueOn ?? '', ahead), settings).redSince).toBe(
        yellow.dueOn,
      )
    }
  })

  test('agrees with living through the quiet days after the last fact', () => {
    fc.assert(
      fc.property(someFacts(100, 20), fc.nat(150), (events, idle) => {
        const history = historyFrom(events)
        const last = history.buckets.at(-1)?.day ?? ''
        const today = daysAfter(last, idle)
        const { band, redSince, warnedSince, lastOrderDay } = assessHistory(history, today, settings)
        if (band !== 'red') {
          expect(redSince).toBeNull()
          if (band !== 'yellow') expect(warnedSince).toBeNull()
          return
        }
        expect((warnedSince ?? '9') <= (redSince ?? '')).toBe(true)
        let since = today
        while (since > last && assessHistory(history, daysAfter(since, -1), settings).band === 'red')
          since = daysAfter(since, -1)
        if (since > last) expect(redSince).toBe(since)
        else expect((redSince ?? '9') <= last).toBe(true)
        expect((redSince ?? '') >= (lastOrderDay ?? '')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('is for yellow the day it became yellow, and stays that day in red', () => {
    const history = historyFrom(steadyOrders('2025-01-01', 26, 14))
    const first = assessHistory(history, '2026-01-01', settings).dueOn ?? ''
    expect(assessHistory(history, first, settings).band).toBe('yellow')
    for (const day of [first, daysAfter(first, 1), '2026-03-01', '2026-09-01'])
      expect(assessHistory(history, day, settings).warnedSince).toBe(first)
  })

  test('starts again with every order', () => {
    const complaints = ['2025-01-02', '2025-01-03', '2025-01-04'].map((day) =>
      aComplaint(day, { severity: 'critical' }),
    )
    const events = [anOrder('2025-01-01'), ...complaints]
    expect(assessHistory(historyFrom(events), '2025-02-20', settings)).toMatchObject({
      band: 'red',
      redSince: '2025-01-02',
    })
    const ordered = historyFrom([...events, anOrder('2025-02-18')])
    expect(assessHistory(ordered, '2025-02-20', settings)).toMatchObject({
      band: 'red',
      redSince: '2025-02-18',
    })
  })
})
