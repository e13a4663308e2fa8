import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'
import { quoted } from '../file-error.ts'
import { bared, type DateParts, isYearDayMonth, partsOf, shortYearFirst, YEAR_LAST } from './date-parts.ts'
import { plainDate } from './plain-date.ts'
import { remembered } from './remembered.ts'

/** A date of a file: its calendar day where the company is, and an instant on that day (milliseconds since 1970). */
export type FileDate = { day: string; at: number }

/** How the dates of a file are written. */
export type DateForm = {
  /** Where dates without an offset were written (IANA name). */
  timeZone: string
  /** date-fns tokens, where they were named. */
  format?: string | undefined
  /** Whether 03/04/2024 begins with the month. */
  monthFirst?: boolean | undefined
}

/** What a date says about the order of day and month: it proves one, leaves it open, or is written so that it has none. */
export type DateEvidence =
  | 'day first'
  | 'month first'
  | 'open'
  | 'open year'
  | 'year first'
  | 'year, day, month'
  | 'fixed'
  | null

/** The clocks of a time zone: the moment at which they show something (milliseconds as if they stood in UTC), and the day they show at a moment. */
export type ZoneClocks = { momentOf(shown: number): number; dayAt(moment: number): string }
const utc: ZoneClocks = {
  momentOf: (shown) => shown,
  dayAt: (moment) => new Date(moment).toISOString().slice(0, 10),
}

/** What `text` says about the order of day and month in its file; null where it is no date. */
export function dateEvidence(written: string): DateEvidence {
  const text = bared(written)
  const dayFirst = partsOf(text, false)
  const match = YEAR_LAST.exec(text)
  const shortYear = shortYearFirst(text)
  if (shortYear !== null) return shortYear > 31 ? null : 'open year'
  if (match === null) {
    if (/^\d{4}\D/.test(text))
      return dayFirst ? 'year first' : isYearDayMonth(text) ? 'year, day, month' : null
    return dayFirst && 'fixed'
  }
  const monthFirst = partsOf(text, true)
  if (dayFirst && monthFirst) return match[1] === match[3] ? 'fixed' : match[2] === '.' ? 'day first' : 'open'
  return dayFirst ? 'day first' : monthFirst ? 'month first' : null
}

/** A reader of the dates in one file: null where the text is no date in the file's form. */
export async function createDateReader(form: DateForm): Promise<(text: string) => FileDate | null> {
  const { format, monthFirst } = formOf(form)
  // Both libraries take longer to load than most files to read, and few files need them.
  const clocks = form.timeZone === 'UTC' ? utc : (await import('./zone-clocks.ts')).zoneClocks(form.timeZone)
  if (format === undefined) {
    const read = remembered((text) => placedIn(clocks, partsOf(bared(text.trim()), monthFirst)))
    return (text) => placedIn(clocks, plainDate(text)) ?? read(text)
  }
  const inFormat = (await import('./date-in-format.ts')).dateInFormat(format)
  return remembered((text) => placedIn(clocks, inFormat(text.trim())))
}

/** A format of the usual kind only says what comes first: dates with and without a time are read alike. */
function formOf({ format, monthFirst = false }: DateForm): { format?: string; monthFirst: boolean } {
  if (format === undefined) return { monthFirst }
  const usual = /^(?:(MM?)([-/.])dd?\2|dd?([-/.])MM?\3)(?:yyyy|yy)(?:[ ,T']+[Hh].*)?$/.exec(format)
  return usual ? { monthFirst: usual[1] !== undefined } : { format, monthFirst }
}

/** The format that reads `text` with its month first, to be named by `--date-format`. */
export function monthFirstFormat(text: string): string {
  const [, , mark = '/', , year = ''] = YEAR_LAST.exec(bared(text)) ?? []
  return `MM${mark}dd${mark}${year.length === 2 ? 'yy' : 'yyyy'}`
}

/** Why a text was not read as a date, and what to do. */
export function dateProblem(written: string): Sentence {
  const text = quoted(written.slice(0, 40))
  if (/^[3-5]\d{4}(\.\d+)?$/.test(written)) return say('row.serial-date', { text })
  if (/^1\d{9}$/.test(written)) return say('row.since-1970', { text, unit: 'seconds' })
  if (/^1\d{12}$/.test(written)) return say('row.since-1970', { text, unit: 'milliseconds' })
  return say('row.no-date', { text })
}

function placedIn(clocks: ZoneClocks, parts: DateParts | null): FileDate | null {
  if (parts === null) return null
  const { year, month, day, time } = parts
  const shown = Date.UTC(year, month - 1, day) + (time?.ms ?? 0)
  if (time !== null && time.offset !== null) {
    const at = shown - time.offset
    return { day: clocks.dayAt(at), at }
  }
  const moment = clocks.momentOf(shown)
  // A day without a time is told by the first moment that lies on it both in the zone and in UTC.
  return { day: dayWritten(year, month, day), at: time === null ? Math.max(shown, moment) : moment }
}

const dayWritten = (year: number, month: number, day: number): string =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}`
const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number))
