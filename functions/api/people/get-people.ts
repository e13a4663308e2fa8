import * as z from 'zod'
import { Colleague } from '../../../domain/people/colleague.ts'
import { colleaguesOf } from '../../../domain/people/colleagues-of.ts'
import { standInFor } from '../../../domain/people/ladder.ts'
import { personOf } from '../../../domain/people/people.ts'
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

export const ColleagueView = z
  .strictObject({ personId: z.string(), name: z.string(), present: z.boolean() })
  .meta({ id: 'ColleagueView' })
export type ColleagueView = z.infer<typeof ColleagueView>

const Answer = z.strictObject({
  people: z.array(PersonView),
  colleagues: z.array(ColleagueView).meta({
    description:
      'Others whom the caller may hand work to: their substitute, their managers, and who has the same manager; by name alone',
  }),
})
export type PeopleView = z.infer<typeof Answer>

/** Everybody whose accounts the caller may see, by id, who stands in for whom today, and whom else the caller may hand work to. */
export const getPeople = defineRoute({
  name: 'GetPeople',
  needs: ['reader'],
  summary: 'List people, and who stands in for whom now',
  answers: {
    200: {
      description: 'Everybody whose accounts the caller may see, and their colleagues by name',
      schema: Answer,
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
    const colleagues = colleaguesOf(sight.personId, everybody)
      .filter((personId) => !sees(sight, personId))
      .map((personId) => ({
        personId,
        name: personOf(personId, everybody).name,
        present: isPresent(personId, at, everybody),
      }))
    return { status: 200, body: { people, colleagues } satisfies PeopleView }
  },
})
