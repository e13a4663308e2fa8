import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeOfDay, complaintClocks, dueAfter } from '../../../domain/complaints/clocks/sla-clock.ts'
import { BusinessCalendar } from '../../../domain/people/business-calendar.ts'
import { closeOfBusinessDay, momentAtShare } from '../../../domain/people/business-time.ts'
import { Settings } from '../../../domain/settings.ts'

const berlin = BusinessCalendar.parse({ timeZone: 'Europe/Berlin', holidays: ['2026-04-03', '2026-04-06'] })
const siesta = BusinessCalendar.parse({
  timeZone: 'Europe/Madrid',
  week: {
    friday: [
      { from: '09:00', to: '12:00' },
      { from: '16:00', to: '20:00' },
    ],
  },
})
const inBerlin = (changes: object = {}) =>
  Settings.parse({ businessCalendar: { timeZone: 'Europe/Berlin' }, ...changes })
const major = { severity: 'major', safety: false } as const

describe('business days', () => {
  it('skip weekends and holidays, and never count the day of receipt', () => {
    expect(closeOfBusinessDay('2026-04-02T08:00:00Z', 1, berlin)).toBe('2026-04-07T15:00:00Z')
    expect(closeOfBusinessDay('2026-03-07T08:00:00Z', 1, berlin)).toBe('2026-03-09T16:00:00Z')
  })

  it('follow the local clock through summer time', () => {
    expect(closeOfBusinessDay('2026-03-27T08:00:00Z', 1, berlin)).toBe('2026-03-30T15:00:00Z')
    expect(closeOfBusinessDay('2026-03-26T08:00:00Z', 1, berlin)).toBe('2026-03-27T16:00:00Z')
  })

  it('begin on the local day, not on the day in UTC', () => {
    const auckland = BusinessCalendar.parse({ timeZone: 'Pacific/Auckland' })
    // 21:00 on Sunday in UTC is Monday morning in Auckland.
    expect(closeOfBusinessDay('2026-03-08T21:00:00Z', 1, auckland)).toBe('2026-03-10T04:00:00Z')
  })

  it('end with the last of several shifts', () => {
    expect(closeOfBusinessDay('2026-03-05T10:00:00Z', 1, siesta)).toBe('2026-03-06T19:00:00Z')
  })

  it('name the calendar when it never works', () => {
    const days = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] }
    const never = BusinessCalendar.safeParse({ week: days })
    expect(never.error?.issues[0]?.message).toContain('at least one shift')
  })
})

describe('the share of working time', () => {
  it('passes only while somebody works', () => {
    // Friday 16:00 to Tuesday 10:00 in Berlin holds 1 + 8 + 1 working hours.
    const at = momentAtShare('2026-03-06T15:00:00Z', '2026-03-10T09:00:00Z', 0.5, berlin)
    expect(at).toBe('2026-03-09T12:00:00Z')
  })

  it('waits out the afternoon break', () => {
    expect(momentAtShare('2026-03-06T10:00:00Z', '2026-03-06T16:00:00Z', 0.75, siesta)).toBe(
      '2026-03-06T15:30:00Z',
    )
  })

  it('falls back to plain time when nobody works at all', () => {
    expect(momentAtShare('2026-03-07T10:00:00Z', '2026-03-07T14:00:00Z', 0.75, berlin)).toBe(
      '2026-03-07T13:00:00Z',
    )
  })

  it('lies between its ends and grows with the share', () => {
    const instant = fc.integer({ min: 0, max: 60 * 24 * 365 }).map((m) => Date.UTC(2026, 0, 1) + m * 60_000)
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 * 24 * 20 }), share, share, (from, minutes, a, b) => {
        const [start, end] = [from, from + minutes * 60_000].map((ms) => new Date(ms).toISOString())
        const at = (x: number) => Date.parse(momentAtShare(start ?? '', end ?? '', x, berlin))
        const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))]
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(from - 1000)
        expect(high).toBeLessThanOrEqual(from + minutes * 60_000)
      }),
      { numRuns: 60 },
    )
  })
})

describe('complaint clocks', () => {
  it.each([
    ['iso-10002', '2026-03-04T16:00:00Z', '2026-03-17T16:00:00Z'],
    ['uk-disp', '2026-03-04T16:00:00Z', '2026-04-28T08:20:00Z'],
    ['asic-rg271', '2026-03-04T09:20:00Z', '2026-04-02T08:20:00Z'],
    ['eu-psd', '2026-03-04T16:00:00Z', '2026-03-24T16:00:00Z'],
  ])('follow the profile %s', (slaProfile, acknowledgeBy, resolveBy) => {
    const clocks = complaintClocks('2026-03-03T09:20:00Z', { ...major, slaProfile }, inBerlin())
    expect(clocks).toMatchObject({ acknowledgeBy, resolveBy })
  })

  it('give a critical or a safety complaint half the time', () => {
    const half = '2026-03-10T16:00:00Z'
    const at = '2026-03-03T09:20:00Z'
    const judged = [
      { severity: 'critical', safety: false } as const,
      { severity: 'major', safety: true } as const,
    ]
    for (const each of judged) {
      const { resolveBy } = complaintClocks(at, { ...each, slaProfile: 'iso-10002' }, inBerlin())
      expect(resolveBy).toBe(half)
    }
  })

  it('move a date by business days', () => {
    expect(closeOfDay('2026-03-17T16:00:00Z', 5, inBerlin())).toBe('2026-03-24T16:00:00Z')
  })

  it('keep the local time of day for calendar days across summer time', () => {
    expect(dueAfter({ length: 1, unit: 'calendar-days' }, '2026-03-28T12:00:00Z', berlin)).toBe(
      '2026-03-29T11:00:00Z',
    )
    expect(dueAfter({ length: 24, unit: 'hours' }, '2026-03-28T12:00:00Z', berlin)).toBe(
      '2026-03-29T12:00:00Z',
    )
  })
})
