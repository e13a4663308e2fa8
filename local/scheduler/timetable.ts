import { Cron } from 'croner'
import { Temporal } from 'temporal-polyfill'

/** When a schedule is due. */
export interface Timetable {
  /** The first time after `after`. */
  next(after: Date): Date | undefined
  /** The last time up to and including `until`. */
  latest(until: Date): Date | undefined
}

const FORM = /^(cron|rate|at)\((.+)\)$/
const UNIT_MILLIS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/**
 * Reads an EventBridge Scheduler expression: cron(), rate() or at(). Throws a sentence when it is none.
 * @param timeZone IANA name that cron() and at() speak in
 * @param anchor where rate() counts from
 */
export function readTimetable(expression: string, timeZone: string, anchor: Date): Timetable {
  const [, form, body = ''] = FORM.exec(expression) ?? []
  if (form === 'cron') return cron(body, timeZone)
  if (form === 'rate') return rate(body, anchor.getTime())
  if (form === 'at') return once(body, timeZone)
  throw new Error(`${expression} is not a cron(), rate() or at() expression`)
}

function cron(body: string, timeZone: string): Timetable {
  const fields = body.trim().split(/\s+/)
  if (fields.length !== 6)
    throw new Error(`cron(${body}) needs six fields: minutes hours day month weekday year`)
  if ((fields[2] === '?') === (fields[4] === '?'))
    throw new Error(`cron(${body}) needs a ? for either the day of the month or the weekday`)
  const pattern = ['0', ...fields.map((field) => (field === '?' ? '*' : field))].join(' ')
  const job = new Cron(pattern, {
    timezone: timeZone,
    mode: '7-part',
    alternativeWeekdays: true,
    sloppyRanges: true,
  })
  // Croner moves a time that falls into the gap of a daylight saving change; EventBridge Scheduler skips it.
  const walk = (from: Date, step: (from: Date) => Date | null | undefined): Date | undefined => {
    let found = step(from)
    while (found && !job.match(found)) found = step(found)
    return found ?? undefined
  }
  return {
    next: (after) => walk(after, (from) => job.nextRun(from)),
    latest: (until) => walk(new Date(until.getTime() + 1), (from) => job.previousRuns(1, from)[0]),
  }
}

function rate(body: string, anchor: number): Timetable {
  const [, count = '0', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(body.trim()) ?? []
  const period = Number(count) * (UNIT_MILLIS[unit] ?? 0)
  if (period === 0) throw new Error(`rate(${body}) needs a whole number and minutes, hours or days`)
  const at = (index: number) => (index < 0 ? undefined : new Date(anchor + index * period))
  return {
    next: (after) => at(Math.max(0, Math.floor((after.getTime() - anchor) / period) + 1)),
    latest: (until) => at(Math.floor((until.getTime() - anchor) / period)),
  }
}

function once(body: string, timeZone: string): Timetable {
  const moment = new Date(Temporal.PlainDateTime.from(body).toZonedDateTime(timeZone).epochMilliseconds)
  return {
    next: (after) => (moment > after ? moment : undefined),
    latest: (until) => (moment <= until ? moment : undefined),
  }
}
