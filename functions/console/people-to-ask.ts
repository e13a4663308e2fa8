import type { Ask } from './ask-api.ts'

/** Who is there and can be given work, by name. */
export async function peopleToAsk(ask: Ask): Promise<{ personId: string; name: string }[]> {
  const { people } = await ask('GetPeople')
  return people
    .filter(({ present }) => present)
    .map(({ personId, name }) => ({ personId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
