import { Temporal } from 'temporal-polyfill'
import { type BusinessCalendar, isOvernight } from './business-calendar.ts'

/** Milliseconds of the epoch. */
export type Stretch = { from: number; to: number }
type Interval = { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime }

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
// A calendar whose holidays cover ten years is a mistake, not a long wait.
const searchDays = 3660

/** The shifts that begin on one local day as moments; none on a holiday. Shifts inside a skipped hour of summer time shrink. */
function shiftsOf(day: Temporal.PlainDate, calendar: BusinessCalendar): Interval[] {
  const weekday = weekdays[day.dayOfWeek - 1]
  const own = calendar.ownDays?.[day.toString()]
  if (own === undefined && (weekday === undefined || calendar.holidays.includes(day.toString()))) return []
  const shifts = own ?? (weekday === undefined ? [] : calendar.week[weekday])
  const { timeZone } = calendar
  return shifts.map((shift) => {
    const isNextDay = isOvernight(shift) || shift.to === '24:00'
    const plainTime = shift.to === '24:00' ? '00:00' : shift.to
    return {
      from: day.toZonedDateTime({ timeZone, plainTime: shift.from }),
      to: (isNextDay ? day.add({ days: 1 }) : day).toZonedDateTime({ timeZone, plainTime }),
    }
  })
}

/** The day whose work an instant belongs to: the local day, or the day before while its night shift goes on. */
function workingDayOf(at: string, calendar: BusinessCalendar): Temporal.PlainDate {
  const day = localDay(at, calendar)
  const before = day.subtract({ days: 1 })
  const night = shiftsOf(before, calendar).at(-1)
  return night && Date.parse(at) < night.to.epochMilliseconds ? before : day
}

/**
 * Close of the n-th business day after the day of `start` (ISO instant). The day of `start` itself never counts, as in
 * FCA DISP 1.5; what arrives on a Saturday therefore has its first business day on Monday, and what arrives in a night shift belongs to
 * the day it began on.
 */
export function closeOfBusinessDay(start: string, days: number, calendar: BusinessCalendar): string {
  let day = workingDayOf(start, calendar)
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
  let day = workingDayOf(at, calendar)
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
  const day = workingDayOf(nextWorkingMoment(at, calendar), calendar)
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
  const plain = { from: begin.epochMilliseconds, to: end.epochMilliseconds }
  return atShare(workingIntervals(begin, end, calendar), share) ?? atShare([plain], share) ?? to
}

/** Where `share` of the time that some stretches hold has passed; undefined where they hold none. */
export function atShare(stretches: readonly Stretch[], share: number): string | undefined {
  const total = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  let left = total * share
  for (const { from, to } of total > 0 ? stretches : []) {
    if (left <= to - from) return instantOf(from + left)
    left -= to - from
  }
  return undefined
}

/** The stretches of working time between two instants. */
export function workingStretches(from: string, to: string, calendar: BusinessCalendar): Stretch[] {
  return workingIntervals(Temporal.Instant.from(from), Temporal.Instant.from(to), calendar)
}

/** The moment at which so many milliseconds of working time have passed since an instant. */
export function afterWorkingTime(at: string, milliseconds: number, calendar: BusinessCalendar): string {
  if (milliseconds <= 0) return at
  const begin = Temporal.Instant.from(at).epochMilliseconds
  let left = milliseconds
  let day = workingDayOf(at, calendar)
  for (let searched = 0; searched < searchDays; searched++) {
    for (const shift of shiftsOf(day, calendar)) {
      const from = Math.max(shift.from.epochMilliseconds, begin)
      const length = Math.max(0, shift.to.epochMilliseconds - from)
      if (length > 0 && left <= length) return instantOf(from + left)
      left -= length
    }
    day = day.add({ days: 1 })
  }
  throw new RangeError(`calendar: too little working time within ${searchDays} days after ${at}`)
}

function workingIntervals(begin: Temporal.Instant, end: Temporal.Instant, calendar: BusinessCalendar) {
  const working: Stretch[] = []
  const last = localDay(end.toString(), calendar)
  let day = workingDayOf(begin.toString(), calendar)
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
