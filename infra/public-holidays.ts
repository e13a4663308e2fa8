import Holidays from 'date-holidays'
import type { Settings } from '../domain/settings.ts'

type BusinessCalendar = Settings['businessCalendar']

/** Years told of from the one before the template is made: deploy again at least every third year. */
const years = 6

/** The settings with every calendar's public holidays written out as days off, so that no function carries the rules they follow. */
export function withPublicHolidays(settings: Settings, today = new Date()): Settings {
  const from = today.getUTCFullYear() - 1
  const { businessCalendar, sla } = settings
  const profiles = Object.entries(sla.profiles).map(([id, profile]) => [
    id,
    profile.calendar ? { ...profile, calendar: writtenOut(profile.calendar, from) } : profile,
  ])
  return {
    ...settings,
    businessCalendar: writtenOut(businessCalendar, from),
    sla: { ...sla, profiles: Object.fromEntries(profiles) },
  }
}

function writtenOut(calendar: BusinessCalendar, from: number): BusinessCalendar {
  const { publicHolidays, ...rest } = calendar
  if (publicHolidays === undefined) return calendar
  const days = Array.from({ length: years }, (_, n) => publicHolidaysOf(publicHolidays, from + n)).flat()
  return { ...rest, holidays: [...new Set([...calendar.holidays, ...days])].toSorted() }
}

/** The whole days off by law in a country or one of its states; half days and the eves of others are for the company to say. */
export function publicHolidaysOf(
  { country, state }: { country: string; state?: string | undefined },
  year: number,
): string[] {
  const known = new Holidays()
  if (!(country in known.getCountries()))
    throw new Error(`publicHolidays.country: no country is called ${country}`)
  const states = known.getStates(country) ?? {}
  if (state !== undefined && !(state in states))
    throw new Error(`publicHolidays.state: ${country} has no ${state}, but ${Object.keys(states).join(', ')}`)
  const rules = state === undefined ? new Holidays(country) : new Holidays(country, state)
  const whole = rules
    .getHolidays(year)
    .filter(
      ({ type, date, start, end }) =>
        type === 'public' && date.includes(' 00:00:00') && end.getTime() - start.getTime() >= 23 * 3_600_000,
    )
  return whole.map(({ date }) => date.slice(0, 10))
}
