import type { DateParts } from './date-parts.ts'

const [BLANK, DASH, ZERO, COLON, LETTER_T] = [0x20, 0x2d, 0x30, 0x3a, 0x54]
const [DAY_ENDS, MINUTE_ENDS, SECOND_ENDS] = [
  '2024-03-05'.length,
  '2024-03-05 08:15'.length,
  '2024-03-05 08:15:30'.length,
]

/**
 * The parts of a date as programs write it, taken at a glance: 2024-03-05, or with 08:15 or 08:15:30 behind a blank or a T. Null for any other
 * text, also where it is a date for a person.
 */
export function plainDate(text: string): DateParts | null {
  const { length } = text
  if (length !== DAY_ENDS && length !== MINUTE_ENDS && length !== SECOND_ENDS) return null
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null
  const [year, month, day] = [100 * pair(text, 0) + pair(text, 2), pair(text, 5), pair(text, 8)]
  const midnight = new Date(Date.UTC(year, month - 1, day))
  // A 30th of February is in March, and digits that are none make no date at all.
  if (!(year >= 1900 && midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day)) return null
  if (length === DAY_ENDS) return { year, month, day, time: null }
  const between = text.charCodeAt(DAY_ENDS)
  if ((between !== BLANK && between !== LETTER_T) || text.charCodeAt(13) !== COLON) return null
  const [hours, minutes] = [pair(text, 11), pair(text, 14)]
  const seconds = length === MINUTE_ENDS ? 0 : text.charCodeAt(MINUTE_ENDS) === COLON ? pair(text, 17) : -1
  if (!(hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60)) return null
  return { year, month, day, time: { ms: 1000 * (3600 * hours + 60 * minutes + seconds), offset: null } }
}

/** The number that two digits are; NaN where they are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN
}
