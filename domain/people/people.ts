import type { BusinessCalendar } from './business-calendar.ts'
import type { Colleague } from './colleague.ts'

/** The id under which the office, the last resort, is handed work. */
export const officeId = 'office'

/** Everybody work can be handed to. `unreachable` are the ids whose mail address bounced; the office is `people.get('office')`. */
export type People = {
  people: ReadonlyMap<string, Colleague>
  unreachable: ReadonlySet<string>
  calendar: BusinessCalendar
}

/** A person of that id; the office for one that nobody described. */
export function personOf(personId: string, { people }: People): Colleague {
  const found = people.get(personId) ?? people.get(officeId)
  if (!found) throw new Error('people: the office is missing; it must be there for whoever is not')
  return found
}
