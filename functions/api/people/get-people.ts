import * as z from 'zod'
import { Colleague } from '../../../domain/people/colleague.ts'
import { standInFor } from '../../../domain/people/ladder.ts'
import { isPresent } from '../../../domain/people/presence.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { listPeople, readPeople } from '../../store/people/people.ts'
import { sees, sightOf } from '../../store/people/sight.ts'

export const PersonView = z
  .strictObject({
    ...Colleague.shape,
    present: z.boolean().meta({ description: 'Not away, not gone, and mail reaches them' }),
    standIn: z.string().meta({ description: 'Who is handed their work now; the same person when present' }),
  })
  .meta({ id: 'Person' })
export type PersonView = z.infer<typeof PersonView>

/** Everybody whose accounts the caller may see, by id, and who stands in for whom today. */
export const getPeople = defineRoute({
  name: 'GetPeople',
  needs: ['reader'],
  summary: 'List people, and who stands in for whom now',
  answers: {
    200: {
      description: 'Everybody whose accounts the caller may see',
      schema: z.strictObject({ people: z.array(PersonView) }),
    },
  },
  async handle({ caller }, { reader, settings, now }) {
    const sight = await sightOf(reader, caller)
    const at = now().toISOString()
    const everybody = await readPeople(reader, settings)
    const people = (await listPeople(reader))
      .filter(({ personId }) => sees(sight, personId))
      .map((person) => ({
        ...person,
        present: isPresent(person.personId, at, everybody),
        standIn: standInFor(person.personId, at, everybody),
      }))
    return { status: 200, body: { people } }
  },
})
