import { isValid } from 'date-fns/isValid'
import { parse } from 'date-fns/parse'
import { Temporal } from 'temporal-polyfill'

/** Day before month where a slash leaves both open; `--date-format` says otherwise. */
const usualFormats = [
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd',
  "yyyy-MM-dd'T'HH:mm:ss",
  "yyyy-MM-dd'T'HH:mm:ss.SSS",
  'yyyyMMdd',
  'yyyy/MM/dd',
  'yyyy/MM/dd HH:mm:ss',
  'dd/MM/yyyy',
  'dd/MM/yyyy HH:mm',
  'dd/MM/yyyy HH:mm:ss',
  'dd.MM.yyyy',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yyyy HH:mm:ss',
] as const
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/**
 * A reader of the dates in one file: answers the instant (ISO 8601, UTC), or null where the text is no date.
 * @param timeZone where dates without an offset were written (IANA name)
 * @param format date-fns tokens, when the dates are not in one of the usual forms
 */
export function createDateReader(timeZone: string, format?: string): (text: string) => string | null {
  const formats: readonly string[] = format ? [format] : usualFormats
  // Rows of one order share their timestamp: most look-ups are answered from here.
  const known = new Map<string, string | null>()
  let likely = formats[0] ?? ''
  const read = (text: string): string | null => {
    if (!format && WITH_OFFSET.test(text)) {
      const instant = new Date(text)
      return isValid(instant) ? instant.toISOString() : null
    }
    for (const next of [likely, ...formats]) {
      const day = readIn(text, next)
      if (day) {
        likely = next
        return inZone(day, timeZone)
      }
    }
    return null
  }
  return (text) => {
    const trimmed = text.trim()
    const before = known.get(trimmed)
    if (before !== undefined) return before
    const instant = read(trimmed)
    known.set(trimmed, instant)
    return instant
  }
}

/** Why a text was not read as a date, and what to do; a date with the month first is told by the format that reads it. */
export function dateProblem(text: string): string {
  const shown = `"${text.slice(0, 40)}"`
  const monthFirst = usualFormats
    .filter((format) => format.startsWith('dd/MM/'))
    .map((format) => format.replace('dd/MM/', 'MM/dd/'))
    .find((format) => readIn(text.trim(), format))
  return monthFirst === undefined
    ? `${shown} is no date in the expected form; --date-format names the form`
    : `${shown} has the month before the day; --date-format "${monthFirst}" reads all dates of the file so`
}

/** Read as UTC, so that the zone and the daylight saving time of this machine play no part. */
function readIn(text: string, format: string): Date | null {
  const date = parse(`${text} Z`, `${format} X`, new Date(0))
  return isValid(date) && date.getUTCFullYear() >= 1900 ? date : null
}

function inZone(wallClock: Date, timeZone: string): string {
  if (timeZone === 'UTC') return wallClock.toISOString()
  const local = Temporal.PlainDateTime.from(wallClock.toISOString().slice(0, -1))
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
}
