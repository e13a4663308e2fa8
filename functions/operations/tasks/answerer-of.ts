import type { Answerer } from '../../../domain/tasks/answer-task.ts'
import type { Caller } from '../../runtime/caller.ts'
import type { Given } from '../../runtime/ports.ts'
import { personIdOf, readPerson } from '../../store/people/people.ts'

/** Who holds the token, as a person of the company where one has that id or address. */
export async function answererOf(
  { person }: Caller,
  { table }: Pick<Given<'table'>, 'table'>,
): Promise<Answerer> {
  const personId = person.includes('@') ? await personIdOf(table, person) : person
  const known = await readPerson(table, personId)
  return known ? { personId, name: known.name } : { name: person }
}
