import { BusinessCalendar } from '../../../domain/people/business-calendar.ts'
import type { Colleague } from '../../../domain/people/colleague.ts'
import type { People } from '../../../domain/people/people.ts'

/** Somebody who works here, present and reachable unless a test says otherwise. */
export function aPerson(personId: string, changes: Partial<Colleague> = {}): Colleague {
  return { personId, name: personId, email: `${personId}@people.example`, absences: [], ...changes }
}

/** A company of these people, with its office. */
export function peopleWith(...everybody: Colleague[]): People {
  const office = aPerson('office')
  return {
    people: new Map([...everybody, office].map((person) => [person.personId, person])),
    unreachable: new Set(),
    calendar: BusinessCalendar.parse({}),
  }
}
