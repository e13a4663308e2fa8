import { Temporal } from 'temporal-polyfill'
import type { Random } from './random.ts'

/** The calendar day `offset` days from `today` (both YYYY-MM-DD), moved from a weekend to the Friday before it. */
export function workday(today: string, offset: number): string {
  const day = Temporal.PlainDate.from(today).add({ days: offset })
  return day.subtract({ days: Math.max(0, day.dayOfWeek - 5) }).toString()
}

/** A moment in that day's office hours (UTC), before four in the afternoon. */
export function officeHour(day: string, random: Random): string {
  const minutes = random.whole(7 * 60, 15 * 60 + 45)
  const text = (value: number): string => String(value).padStart(2, '0')
  return `${day}T${text(Math.floor(minutes / 60))}:${text(minutes % 60)}:00Z`
}
