import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { Settings } from '../../../domain/settings.ts'
import { aClosing, aComplaint, daysAfter, historyFrom, someFacts, steadyOrders } from '../history/facts.ts'
import { firstWorseDay } from './first-worse-day.ts'

const settings = Settings.parse({})

const coefficient = fc.double({ min: -3, max: 3, noNaN: true })
const anyModel = fc.record({
  'complaint-rate': coefficient,
  'complaint-tenure': coefficient,
  'seasonal-caution': coefficient,
  'price-elasticity': coefficient,
  'discount-dependence': coefficient,
  'drift-to-cheaper-items': coefficient,
  silence: coefficient,
})

describe('the day an account is due', () => {
  test('is the very day its band gets worse, neither late nor early', () => {
    fc.assert(
      fc.property(someFacts(200, 30), fc.nat(120), (events, ahead) => {
        const history = historyFrom(events)
        const day = daysAfter('2025-07-20', ahead)
        const { dueOn, band } = assessHistory(history, day, settings)
        fc.pre(band !== 'learning')
        const worse = firstWorseDay(history, day, 200)
        if (worse !== null) expect(dueOn).toBe(worse)
        else expect(dueOn === null || dueOn > daysAfter(day, 200)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('is the very day under any learned model, whatever the signs of its coefficients', () => {
    fc.assert(
      fc.property(someFacts(200, 30), fc.nat(60), anyModel, (events, ahead, coefficients) => {
        const policy = Settings.parse({ model: { coefficients }, bands: { yellow: 1.5, red: 3.5 } })
        const history = historyFrom(events)
        const day = daysAfter('2025-07-20', ahead)
        const { dueOn, band } = assessHistory(history, day, policy)
        fc.pre(band !== 'learning')
        const worse = firstWorseDay(history, day, 100, { settings: policy })
        if (worse !== null) expect(dueOn).toBe(worse)
        else expect(dueOn === null || dueOn > daysAfter(day, 100)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('sees ahead that the caution of a season ends', () => {
    const seasonal = ['2024-01-05', '2024-10-01', '2025-01-06'].flatMap((first) =>
      steadyOrders(first, first === '2024-10-01' ? 9 : 18, 10),
    )
    const policy = Settings.parse({
      bands: { yellow: 23.6, red: 100, hysteresis: 0.1 },
      model: { coefficients: { 'seasonal-caution': -1 } },
    })
    const history = historyFrom(seasonal)
    const today = assessHistory(history, '2025-08-20', policy)
    expect(today.band).toBe('green')
    expect(today.dueOn).toBe('2025-10-10')
    expect(firstWorseDay(history, '2025-08-20', 200, { settings: policy })).toBe('2025-10-10')
  })

  test('is exact for an account that only falls silent', () => {
    const history = historyFrom(steadyOrders('2025-01-01', 26, 14))
    const green = assessHistory(history, '2025-12-17', settings)
    expect(green.band).toBe('green')
    expect(green.dueOn).toBe(firstWorseDay(history, '2025-12-17', 200))
    const yellow = assessHistory(history, green.dueOn ?? '', settings)
    expect(yellow.band).toBe('yellow')
    expect(yellow.dueOn).toBe(firstWorseDay(history, green.dueOn ?? '', 200))
    expect(assessHistory(history, yellow.dueOn ?? '', settings)).toMatchObject({ band: 'red', dueOn: null })
  })

  test('sees ahead that an open complaint becomes overdue', () => {
    const complaint = aComplaint('2025-12-17', { severity: 'critical' })
    const open = historyFrom([...steadyOrders('2025-01-01', 26, 14), complaint])
    const due = assessHistory(open, '2025-12-18', settings).dueOn ?? ''
    expect(due).toBe(firstWorseDay(open, '2025-12-18', 200))
    const closed = historyFrom([
      ...steadyOrders('2025-01-01', 26, 14),
      complaint,
      aClosing('2025-12-18', complaint.complaintId),
    ])
    expect((assessHistory(closed, '2025-12-18', settings).dueOn ?? '') > due).toBe(true)
  })

  test('is the same on every quiet day before it', () => {
    const history = historyFrom(steadyOrders('2025-01-01', 20, 9))
    const days = Array.from({ length: 10 }, (_, i) => daysAfter('2025-06-21', i))
    const due = days.map((day) => assessHistory(history, day, settings).dueOn)
    expect(new Set(due).size).toBe(1)
  })
})
