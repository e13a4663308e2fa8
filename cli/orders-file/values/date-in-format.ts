import { format as written } from 'date-fns/format'
import { isValid } from 'date-fns/isValid'
import { parse } from 'date-fns/parse'
import { say } from '../../../domain/words/say.ts'
import { FileError, quoted } from '../file-error.ts'
import type { DateParts } from './date-parts.ts'

const century = new Date(Date.UTC(2020, 0, 1))

/**
 * Reads dates written in a format of date-fns tokens; as UTC, so that the zone and the summer time of this machine play no part. Throws
 * FileError for a format that does not name a whole day: what it leaves out would be made up.
 */
export function dateInFormat(format: string): (text: string) => DateParts | null {
  const tokens = format.replace(/'[^']*'/g, '')
  refuseOther(format, tokens)
  const isMoment = /[tT]/.test(tokens)
  const hasOffset = isMoment || /[xX]/.test(tokens)
  const hasTime = /[hHkKtT]/.test(tokens)
  return (text) => {
    const date = hasOffset ? parse(text, format, century) : parse(`${text} Z`, `${format} X`, century)
    if (!isValid(date) || date.getUTCFullYear() < 1900) return null
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
    const time = { ms: date.getTime() - Date.UTC(year, month - 1, day), offset: hasOffset ? 0 : null }
    return { year, month, day, time: hasTime ? time : null }
  }
}

/** Stops at a format of another kind (DD/MM/YYYY, %d/%m/%Y) and at minutes (mm) where months (MM) were meant. */
function refuseOther(format: string, tokens: string): void {
  const wrong = (missing: 'day' | 'month' | 'year' | 'form', cause?: unknown) =>
    new FileError(say('file.date-format', { format: quoted(format), missing }), { cause })
  // Moments, whole dates in words, and weeks of a year name the day otherwise.
  if (!/[tTPIi]/.test(tokens)) {
    if (!/[yu]/.test(tokens)) throw wrong('year')
    if (!/[ML]/.test(tokens)) throw wrong('month')
    if (!/d/.test(tokens)) throw wrong('day')
  }
  try {
    written(century, format)
  } catch (cause) {
    throw wrong('form', cause)
  }
}
