import { ladderOf, substitutesOf } from './ladder.ts'
import { officeId, type People } from './people.ts'

/**
 * Whom somebody may know of to hand work to, without the office: who stands in for them, whom their work goes to when nobody answers, and who has the
 * same manager. Present or not.
 */
export function colleaguesOf(personId: string, people: People): string[] {
  const manager = people.people.get(personId)?.manager
  const team = [...people.people.values()].filter((each) => manager !== undefined && each.manager === manager)
  const known = [
    ...substitutesOf(personId, people),
    ...ladderOf(personId, people),
    ...team.map((each) => each.personId),
  ]
  return [...new Set(known)].filter((id) => id !== personId && id !== officeId && people.people.has(id))
}
