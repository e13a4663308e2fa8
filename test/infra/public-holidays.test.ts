import { describe, expect, test } from 'vitest'
import { Settings } from '../../domain/settings.ts'
import { publicHolidaysOf, withPublicHolidays } from '../../infra/public-holidays.ts'

describe('public holidays', () => {
  test('are those of the state, whole days only', () => {
    const bavaria = publicHolidaysOf({ country: 'DE', state: 'BY' }, 2026)
    expect(bavaria).toContain('2026-06-04')
    expect(publicHolidaysOf({ country: 'DE', state: 'BE' }, 2026)).not.toContain('2026-06-04')
    expect(bavaria).not.toContain('2026-12-24')
  })

  test('are written out as days off when the template is made, beside own days, for the company and for own profiles', () => {
    const calendar = { publicHolidays: { country: 'GB', state: 'ENG' }, holidays: ['2026-08-14'] }
    const profile = {
      title: 'Own',
      source: 'ours',
      acknowledge: { length: 1, unit: 'hours' },
      resolve: { length: 1, unit: 'weeks' },
      calendar,
    }
    const settings = Settings.parse({ businessCalendar: calendar, sla: { profiles: { own: profile } } })
    const { businessCalendar, sla } = withPublicHolidays(settings, new Date('2026-11-01'))
    for (const days of [businessCalendar.holidays, sla.profiles.own?.calendar?.holidays]) {
      expect(days).toEqual(expect.arrayContaining(['2025-12-25', '2026-08-14', '2026-12-28', '2030-12-25']))
      expect(days).toEqual([...(days ?? [])].toSorted())
    }
    expect(businessCalendar).not.toHaveProperty('publicHolidays')
    expect(Settings.safeParse({ businessCalendar, sla }).success).toBe(true)
  })

  test('of a country or state that is none are refused by name', () => {
    expect(() => publicHolidaysOf({ country: 'XX' }, 2026)).toThrow('no country is called XX')
    expect(() => publicHolidaysOf({ country: 'DE', state: 'ZZ' }, 2026)).toThrow('DE has no ZZ, but')
  })
})
