import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { type Band, bandAfter } from '../../../domain/risk/band.ts'
import { linesOf } from '../../../domain/risk/lines.ts'
import { Settings } from '../../../domain/settings.ts'
import { aClosing, aComplaint, daysAfter, historyFrom, someFacts, steadyOrders } from '../history/facts.ts'

describe('the band an account carries from fact to fact', () => {
  test('is what a walk over the eve and the day of every fact gives', () => {
    const settings = Settings.parse({ bands: { hysteresis: 0.19 } })
    fc.assert(
      fc.property(someFacts(150, 25), fc.nat(60), (events, idle) => {
        const history = historyFrom(events)
        const factDays = history.buckets.map((bucket) => bucket.day)
        const today = daysAfter(factDays.at(-1) ?? '', idle)
        let expected: Band = 'learning'
        for (const day of [...factDays.flatMap((fact) => [daysAfter(fact, -1), fact]), today]) {
          const { probability } = assessHistory(history, day, settings)
          expected = probability === null ? 'learning' : bandAfter(expected, probability, linesOf(settings))
        }
        expect(assessHistory(history, today, settings).band).toBe(expected)
      }),
    )
  })

  test('remembers how red the eve was when a fact brings the risk just below the line', () => {
    const complaint = aComplaint('2026-01-11')
    const facts = [...steadyOrders('2025-01-01', 26, 14), complaint]
    const answered = [...facts, aClosing('2026-01-31', complaint.complaintId)]
    const settings = Settings.parse({
      model: { baseProbability: 0.2 },
      bands: { yellow: 1, red: 2.5, hysteresis: 0.5 },
    })
    const eve = assessHistory(historyFrom(answered), '2026-01-30', settings)
    const day = assessHistory(historyFrom(answered), '2026-01-31', settings)
    expect(eve.band).toBe('red')
    const { red, redLeft } = linesOf(settings)
    expect(day.probability).toBeLessThan(red)
    expect(day.probability).toBeGreaterThan(redLeft)
    expect(day.band).toBe('red')
  })
})
