import type { PeopleView } from '../api/people/get-people.ts'
import type { Ask } from './ask-api.ts'

/** Who is there and can be given work, by name. */
export async function peopleToAsk(ask: Ask): Promise<{ personId: string; name: string }[]> {
  return presentAmong(await ask('GetPeople'))
}

/** Of the people that somebody answers for, and of their colleagues, those who are there, by name. */
export function presentAmong({ people, colleagues }: PeopleView): { personId: string; name: string }[] {
  return [...people, ...colleagues]
    .filter(({ present }) => present)
    .map(({ personId, name }) => ({ personId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
