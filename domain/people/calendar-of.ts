import { dayFromNumber, dayNumber } from '../history/day.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { type Colleague, WorkingHours } from './colleague.ts'

/** When a person works: their own hours and zone, without the company's holidays and their own absences. */
export function calendarOf(
  person: Pick<Colleague, 'timeZone' | 'workingHours' | 'absences'>,
  company: BusinessCalendar,
): BusinessCalendar {
  return {
    timeZone: person.timeZone ?? company.timeZone,
    week: person.workingHours ?? WorkingHours.parse({}),
    holidays: [...company.holidays, ...person.absences.flatMap(daysOf)],
  }
}

function daysOf({ from, to }: { from: string; to: string }): string[] {
  const length = dayNumber(to) - dayNumber(from) + 1
  return Array.from({ length }, (_, n) => dayFromNumber(dayNumber(from) + n))
}
