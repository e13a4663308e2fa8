import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { ColleagueInput } from '../../../domain/people/colleague.ts'
import { officeId } from '../../../domain/people/people.ts'
import { wakeTasksOf } from '../../operations/tasks/wake-tasks.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { requireSameId } from '../../runtime/same-id.ts'
import { isAtHome, savePerson } from '../../store/people/people.ts'

export const SavedPerson = z
  .strictObject({ personId: Id, result: z.enum(['created', 'changed', 'same']) })
  .meta({ id: 'SavedPerson' })

/** Creates or replaces the description of somebody who works here; managers and substitutes may be described later. */
export const putPerson = defineRoute({
  name: 'PutPerson',
  needs: ['table'],
  summary: 'Create or replace the description of a person',
  params: z.strictObject({ personId: Id }),
  body: { type: 'json', limitBytes: 64 * 1024, schema: ColleagueInput.extend({ personId: Id.optional() }) },
  answers: {
    200: { description: 'Replaced, or the same as before', schema: SavedPerson },
    201: { description: 'Created', schema: SavedPerson },
    422: {
      description:
        'A field is wrong, the id is the one of the office, or it must be in the body because the address is new for it',
    },
  },
  async handle({ params, body: { personId: named, ...body } }, given) {
    const { personId } = params
    if (named !== undefined) requireSameId('personId', params, { personId: named })
    else if (!(await isAtHome(given.table, personId, body.email))) {
      const reason = `Somebody else is described by this address or as ${personId}: say in the body whom you mean, "personId": "${personId}".`
      throw new Problem('invalid-request', reason, [{ field: 'personId', code: 'missingField', reason }])
    }
    if (personId === officeId) {
      const reason = 'The office is configured in the settings (office), not described here.'
      throw new Problem('invalid-request', reason, [{ field: 'personId', code: 'reservedId', reason }])
    }
    const result = await savePerson(given.table, personId, body)
    if (result === 'changed') await wakeTasksOf(personId, given)
    return { status: result === 'created' ? 201 : 200, body: { personId, result } }
  },
})
