import type { Caller } from '../../runtime/caller.ts'
import type { TableReader } from '../table/table.ts'
import { listPeople, personIdOf } from './people.ts'

/** What a caller may see and act on: everything, or what belongs to these people. `personId` is the caller's own. */
export type Sight = { personId: string; owners: 'all' | ReadonlySet<string> }

/** An operator sees all, an owner their own, a manager also what belongs to their people and to theirs. */
export async function sightOf(reader: TableReader, { person, role }: Caller): Promise<Sight> {
  const personId = person.includes('@') ? await personIdOf(reader, person) : person
  if (role === 'operator') return { personId, owners: 'all' }
  if (role === 'owner') return { personId, owners: new Set([personId]) }
  const people = await listPeople(reader)
  const owners = new Set([personId])
  // A set is walked with what is added on the way; who is in it already is not added again, so a circle ends.
  for (const manager of owners)
    for (const each of people) if (each.manager === manager) owners.add(each.personId)
  return { personId, owners }
}

/** Whether what belongs to `ownerId` may be seen. */
export function sees({ owners }: Sight, ownerId: string): boolean {
  return owners === 'all' || owners.has(ownerId)
}
