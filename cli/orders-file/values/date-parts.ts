import { monthNumber } from './month-names.ts'

/** What a text says of a date; a time of day in milliseconds, with those east of Greenwich where it names an offset. */
export type DateParts = { year: number; month: number; day: number; time: Time | null }
type Time = { ms: number; offset: number | null }

const CLOCK = String.raw`(?:[T\s,]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?\s*([AaPp][Mm])?\s*(?:Uhr)?\s*(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$`
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})(?:([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?|年(\d{1,2})月(\d{1,2})日?)` + CLOCK,
)
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d:?\d\d)?)?$/
/** A date whose year stands last, the numbers before it in either order. */
export const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d\d)` + CLOCK)
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
export const bared = (written: string): string =>
  (isAscii(written) ? written : westernised(written)).replace(WEEKDAY, '')

/** The parts of a date as people write it, bared; null where it is none. */
export function partsOf(text: string, monthFirst: boolean): DateParts | null {
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

/** Whether a text is a date only if its day stands between its year and its month. */
export function isYearDayMonth(text: string): boolean {
  const first = YEAR_FIRST.exec(text)
  return first !== null && valid(first[1], first[4], first[3], timeOf(first, 7)) !== null
}

/** The first number of a date whose year of two digits may stand first or last; null for any other text. */
export function shortYearFirst(text: string): number | null {
  const short = SHORT_YEAR.exec(text)
  return short && valid(short[1], short[2], short[3], null) ? Number(short[1]) : null
}
