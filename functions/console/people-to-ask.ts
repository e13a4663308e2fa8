import type { PersonView } from '../api/people/get-people.ts'
import type { Ask } from './ask-api.ts'

/** Who is there and can be given work, by name. */
export async function peopleToAsk(ask: Ask): Promise<{ personId: string; name: string }[]> {
  return presentAmong((await ask('GetPeople')).people)
}

/** Of some people those who are there, by name. */
export function presentAmong(people: readonly PersonView[]): { personId: string; name: string }[] {
  return people
    .filter(({ present }) => present)
    .map(({ personId, name }) => ({ personId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
