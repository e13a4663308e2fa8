import { dayFromNumber, dayNumber } from '../history/day.ts'
import { localDayOf, nextWorkingMoment, startOfLocalDay } from './business-time.ts'
import { calendarOf } from './calendar-of.ts'
import type { Colleague } from './colleague.ts'
import { type People, personOf } from './people.ts'

/** Whether somebody has left, or is absent, on a local day. A weekend is no absence. */
export function isAway(person: Colleague, day: string): boolean {
  if (hasLeft(person, day)) return true
  return person.absences.some(({ from, to }) => from <= day && day <= to)
}

/** Whether somebody works here no longer on a local day. */
export function hasLeft({ leavingDate }: Pick<Colleague, 'leavingDate'>, day: string): boolean {
  return leavingDate !== undefined && day > leavingDate
}

/** Whether work may be handed to a person at an instant: known, not away or gone, and mail reaches them. */
export function isPresent(personId: string, at: string, people: People): boolean {
  const person = people.people.get(personId)
  if (!person || people.unreachable.has(personId)) return false
  const timeZone = person.timeZone ?? people.calendar.timeZone
  return !isAway(person, localDayOf(at, { timeZone }))
}

/** The first instant at which a person who is present now will be away; undefined when nothing is planned. */
export function awayFrom(personId: string, at: string, people: People): string | undefined {
  const person = personOf(personId, people)
  const timeZone = person.timeZone ?? people.calendar.timeZone
  const today = localDayOf(at, { timeZone })
  const begins = [
    ...person.absences.map(({ from }) => from),
    ...(person.leavingDate === undefined ? [] : [dayFromNumber(dayNumber(person.leavingDate) + 1)]),
  ]
  const next = begins.filter((day) => day > today).toSorted()[0]
  return next === undefined ? undefined : startOfLocalDay(next, timeZone)
}

/** The first moment from `at` on in which a person works and may be written to. */
export function whenReached(personId: string, at: string, people: People): string {
  return nextWorkingMoment(at, calendarOf(personOf(personId, people), people.calendar))
}
