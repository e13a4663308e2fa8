import * as z from 'zod'
import { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { Id } from '../../../domain/events/fields.ts'
import { actionNamed } from '../../operations/actions/action-named.ts'
import { linkedTo } from '../../operations/actions/linked-to.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { aboutAction } from './about-action.ts'

const mostLinked = 200

const ActionView = z
  .strictObject({
    ...CorrectiveAction.shape,
    complaints: z.int().nonnegative().meta({ description: 'How many complaints are linked to it' }),
    linked: z
      .array(z.strictObject({ complaintId: Id, accountId: Id, at: z.string() }))
      .meta({ description: `The latest ${mostLinked} of them, the latest first` }),
  })
  .meta({ id: 'ActionView' })

/** One corrective action with the complaints that are linked to it. */
export const getAction = defineRoute({
  ...aboutAction,
  name: 'GetAction',
  needs: ['reader'],
  summary: 'Show a corrective action with its complaints',
  answers: {
    200: { description: 'The action', schema: ActionView },
    404: aboutAction.answers[404],
  },
  async handle({ params: { actionId }, caller }, { reader, now }) {
    const action = await actionNamed(actionId, caller, { table: reader })
    const linked = await linkedTo(action, reader, now())
    const latest = linked.toReversed().slice(0, mostLinked)
    return { status: 200, body: { ...action, complaints: linked.length, linked: latest } }
  },
})
