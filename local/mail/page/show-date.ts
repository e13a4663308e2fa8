const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** An ISO time's day in UTC, such as "Monday, 2 March 2026". */
export function dayOf(date: string): string {
  return day.format(new Date(date))
}

/** An ISO time's hour and minute in UTC. */
export function timeOf(date: string): string {
  return time.format(new Date(date))
}
