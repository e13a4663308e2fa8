import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'
import { quoted } from '../file-error.ts'
import { monthNumber } from './month-names.ts'
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
export type DateEvidence = 'day first' | 'month first' | 'open' | 'open year' | 'fixed' | null

/** What a text says of a date; a time of day in milliseconds, with those east of Greenwich where it names an offset. */
export type DateParts = { year: number; month: number; day: number; time: Time | null }
type Time = { ms: number; offset: number | null }

/** The clocks of a time zone: the moment at which they show something (milliseconds as if they stood in UTC), and the day they show at a moment. */
export type ZoneClocks = { momentOf(shown: number): number; dayAt(moment: number): string }
const utc: ZoneClocks = {
  momentOf: (shown) => shown,
  dayAt: (moment) => new Date(moment).toISOString().slice(0, 10),
}

const CLOCK = String.raw`(?:[T\s,]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?\s*([AaPp][Mm])?\s*(?:Uhr)?\s*(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$`
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})(?:([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?|年(\d{1,2})月(\d{1,2})日?)` + CLOCK,
)
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d:?\d\d)?)?$/
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d\d)` + CLOCK)
const ORDINAL = '(?:st|nd|rd|th)?'
const NAMED_DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})${ORDINAL}[-\s.]+(?:de\s+)?(\p{L}{3,})[-\s.,]+(?:de\s+)?(\d{4}|\d\d)` + CLOCK,
  'u',
)
const NAMED_MONTH_FIRST = new RegExp(
  String.raw`^(\p{L}{3,})\.?\s+(\d{1,2})${ORDINAL},?\s+(\d{4})` + CLOCK,
  'u',
)
const WEEKDAY = /^\p{L}{2,}\.?,\s+(?=\d)/u
/** A year of two digits that may stand first or last. */
const SHORT_YEAR = /^(\d\d)-(\d\d)-(\d\d)(?!\d)/

/** What `text` says about the order of day and month in its file; null where it is no date. */
export function dateEvidence(written: string): DateEvidence {
  const text = plain(written)
  const dayFirst = partsOf(text, false)
  const match = YEAR_LAST.exec(text)
  const short = SHORT_YEAR.exec(text)
  if (short && valid(short[1], short[2], short[3], null)) return Number(short[1]) > 31 ? null : 'open year'
  if (match === null) return dayFirst === null ? null : 'fixed'
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
    const read = remembered((text) => placedIn(clocks, partsOf(plain(text.trim()), monthFirst)))
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
  const [, , mark = '/', , year = ''] = YEAR_LAST.exec(plain(text)) ?? []
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

/** A date of an eastern language as a western one is written: its digits, its weekday left out, its hours with colons and behind them the half of the day. */
function westernised(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\s*\(?(?:星期|周|週|礼拜)[一二三四五六日天]\)?/, '')
    .replace(/(?<=日)(?=\S)/, ' ')
    .replace(/(\d{1,2})[时時点點](\d{1,2})分(?:(\d{1,2})秒)?/, (_, ...parts: (string | undefined)[]) =>
      parts
        .slice(0, 3)
        .flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
        .join(':'),
    )
    .replace(
      /(上午|午前|오전|下午|午後|오후)\s*(\d{1,2}:[\d:.]+)/,
      (_, half: string, clock: string) => `${clock} ${['上午', '午前', '오전'].includes(half) ? 'AM' : 'PM'}`,
    )
}

/** A date without what says nothing of its day. */
const plain = (written: string): string =>
  (isAscii(written) ? written : westernised(written)).replace(WEEKDAY, '')

function partsOf(text: string, monthFirst: boolean): DateParts | null {
  const first = YEAR_FIRST.exec(text)
  if (first) return valid(first[1], first[3] ?? first[5], first[4] ?? first[6], timeOf(first, 7))
  const compact = COMPACT.exec(text)
  if (compact) return valid(compact[1], compact[2], compact[3], compactTime(compact))
  const last = YEAR_LAST.exec(text)
  if (last) {
    const [month, day] = monthFirst ? [last[1], last[3]] : [last[3], last[1]]
    return valid(last[4], month, day, timeOf(last, 5))
  }
  const named = NAMED_DAY_FIRST.exec(text)
  if (named) return valid(named[3], monthText(named[2]), named[1], timeOf(named, 4))
  const american = NAMED_MONTH_FIRST.exec(text)
  return american && valid(american[3], monthText(american[1]), american[2], timeOf(american, 4))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

const monthText = (name = ''): string => String(monthNumber(name))

function compactTime([, , , , hours, minutes, seconds, zone]: RegExpExecArray): Time | null | undefined {
  if (hours === undefined) return null
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  return {
    ms: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000,
    offset: offsetOf(zone),
  }
}

function timeOf(match: RegExpExecArray, at: number): Time | null | undefined {
  const [hours, minutes, seconds = '0', fraction = '', half, zone] = match.slice(at, at + 6)
  if (hours === undefined) return null
  let hour = Number(hours)
  if (half) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const ms =
    (hour * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3))
  return { ms, offset: offsetOf(zone) }
}

/** Milliseconds east of Greenwich; null where the text names no offset. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

function valid(year = '', month = '', day = '', time: Time | null | undefined): DateParts | null {
  if (time === undefined) return null
  // Two digits mean the years from 1970 to 2069: no order is older.
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year)
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)))
  if (full < 1900 || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return null
  return { year: full, month: Number(month), day: Number(day), time }
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
