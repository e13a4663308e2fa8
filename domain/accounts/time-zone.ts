import * as z from 'zod'

/** An IANA time zone that this runtime can compute with. */
export const TimeZone = z
  .string()
  .max(64, { abort: true })
  .refine(isTimeZone, { error: 'must be an IANA time zone such as "Europe/Berlin"' })

function isTimeZone(name: string): boolean {
  // Offsets such as "+01:00" are accepted by Intl but know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
