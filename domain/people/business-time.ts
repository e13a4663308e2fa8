import { Temporal } from 'temporal-polyfill'
import type { BusinessCalendar } from './business-calendar.ts'

type Interval = { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime }

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
// A calendar whose holidays cover ten years is a mistake, not a long wait.
const searchDays = 3660

/** The shifts of one local day as moments; none on a holiday. Shifts inside a skipped hour of summer time shrink. */
function shiftsOf(day: Temporal.PlainDate, calendar: BusinessCalendar): Interval[] {
  const weekday = weekdays[day.dayOfWeek - 1]
  if (weekday === undefined || calendar.holidays.includes(day.toString())) return []
  return calendar.week[weekday].map(({ from, to }) => ({
    from: day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: from }),
    to: day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: to }),
  }))
}

/**
 * Close of the n-th business day after the day of `start` (ISO instant). The day of `start` itself never counts, as in
 * FCA DISP 1.5; what arrives on a Saturday therefore has its first business day on Monday.
 */
export function closeOfBusinessDay(start: string, days: number, calendar: BusinessCalendar): string {
  let day = localDay(start, calendar)
  let left = days
  for (let searched = 0; searched < searchDays; searched++) {
    day = day.add({ days: 1 })
    const closing = shiftsOf(day, calendar).at(-1)
    if (closing === undefined) continue
    left -= 1
    if (left <= 0) return closing.to.toInstant().toString()
  }
  throw new RangeError(`businessCalendar: no ${days} business days within ${searchDays} days after ${start}`)
}

/** The first moment at or after `at` (ISO instant) that lies within working hours; throws when there is none in ten years. */
export function nextWorkingMoment(at: string, calendar: BusinessCalendar): string {
  const begin = Temporal.Instant.from(at).epochMilliseconds
  let day = localDay(at, calendar)
  for (let searched = 0; searched < searchDays; searched++) {
    for (const shift of shiftsOf(day, calendar)) {
      if (begin < shift.to.epochMilliseconds)
        return begin <= shift.from.epochMilliseconds ? instantOf(shift.from.epochMilliseconds) : at
    }
    day = day.add({ days: 1 })
  }
  throw new RangeError(`calendar: no working hours within ${searchDays} days after ${at}`)
}

/** When the working day that contains `at`, or begins next after it, begins: the moment of a morning mail. */
export function startOfWorkingDay(at: string, calendar: BusinessCalendar): string {
  const day = localDay(nextWorkingMoment(at, calendar), calendar)
  const [first] = shiftsOf(day, calendar)
  return instantOf(first?.from.epochMilliseconds ?? Temporal.Instant.from(at).epochMilliseconds)
}

/** The instant at which a calendar day begins in a zone. */
export function startOfLocalDay(day: string, timeZone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString()
}

/** The calendar day of an instant where the calendar's people live. */
export function localDayOf(at: string, calendar: Pick<BusinessCalendar, 'timeZone'>): string {
  return localDay(at, calendar).toString()
}

/**
 * The moment between two instants at which `share` of the working time between them has passed; always within working
 * hours. Without any working time between them, `share` of the plain time.
 */
export function momentAtShare(from: string, to: string, share: number, calendar: BusinessCalendar): string {
  const begin = Temporal.Instant.from(from)
  const end = Temporal.Instant.from(to)
  const working = workingIntervals(begin, end, calendar)
  const total = working.reduce((sum, interval) => sum + interval.to - interval.from, 0)
  let left = total * share
  for (const interval of working) {
    const length = interval.to - interval.from
    if (left <= length) return instantOf(interval.from + left)
    left -= length
  }
  return instantOf(begin.epochMilliseconds + (end.epochMilliseconds - begin.epochMilliseconds) * share)
}

function workingIntervals(begin: Temporal.Instant, end: Temporal.Instant, calendar: BusinessCalendar) {
  const working: { from: number; to: number }[] = []
  const last = localDay(end.toString(), calendar)
  let day = localDay(begin.toString(), calendar)
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    for (const shift of shiftsOf(day, calendar)) {
      const from = Math.max(shift.from.epochMilliseconds, begin.epochMilliseconds)
      const to = Math.min(shift.to.epochMilliseconds, end.epochMilliseconds)
      if (from < to) working.push({ from, to })
    }
    day = day.add({ days: 1 })
  }
  return working
}

function localDay(at: string, calendar: Pick<BusinessCalendar, 'timeZone'>): Temporal.PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate()
}

function instantOf(epochMilliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMilliseconds / 1000) * 1000).toString()
}
