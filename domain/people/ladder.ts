import { officeId, type People } from './people.ts'
import { isPresent } from './presence.ts'

/**
 * Who is asked one after the other when nobody answers: the owner, their manager, the manager's manager, at last the office.
 * Managers that name each other in a circle are asked once.
 */
export function ladderOf(ownerId: string, people: People): string[] {
  return [...chain(ownerId, 'manager', people).filter((id) => id !== officeId), officeId]
}

/**
 * Who stands in for a person at an instant: the person when present, else the first present substitute of a substitute, else
 * whoever stands in for the manager, and the office when nobody is there.
 */
export function standInFor(personId: string, at: string, people: People): string {
  for (const asked of ladderOf(personId, people)) {
    const present = substitutesOf(asked, people).find((id) => isPresent(id, at, people))
    if (present !== undefined) return present
  }
  return officeId
}

/** A person, their substitute, the substitute's substitute, and so on, each once. */
export function substitutesOf(personId: string, people: People): string[] {
  return chain(personId, 'substitute', people)
}

/** A person and everybody reached from them by one relation, each once: a circle ends where it began. */
function chain(personId: string, relation: 'manager' | 'substitute', { people }: People): string[] {
  const met: string[] = []
  let next: string | undefined = personId
  while (next !== undefined && !met.includes(next)) {
    met.push(next)
    next = people.get(next)?.[relation]
  }
  return met
}
