const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant in a time zone (IANA name): the business day of a fact is that of the company's zone. */
export function dayIn(at: string, timeZone: string): string {
  if (timeZone === 'UTC') return dayOf(at)
  let format = formats.get(timeZone)
  if (!format) {
    // Swedes write dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(Date.parse(at))
}

/** The UTC calendar day of an instant. */
export function dayOf(at: string): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** The latest UTC day that was over at an instant. */
export function dayBefore(at: string): string {
  return dayFromNumber(dayNumber(dayOf(at)) - 1)
}

/** Days since 1970-01-01 of a UTC day. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
}

/** The UTC day of a number of days since 1970-01-01. */
export function dayFromNumber(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
