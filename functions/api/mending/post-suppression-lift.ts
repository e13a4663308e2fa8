import * as z from 'zod'
import { Email } from '../../../domain/events/fields.ts'
import { wakeTasksOf } from '../../operations/tasks/wake-tasks.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { liftSuppression } from '../../store/mail/suppressions.ts'
import { personIdOf } from '../../store/people/people.ts'
import { Reason } from '../reason.ts'

/** Lets mail go to an address again that bounced or complained; the address stands in the body, because paths are logged. */
export const postSuppressionLift = defineRoute({
  name: 'PostSuppressionLift',
  needs: ['table'],
  summary: 'Let mail go to an address again',
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ address: Email, reason: Reason }) },
  answers: {
    200: {
      description: 'Mail may go there; `lifted` is false when nothing was kept from it',
      schema: z.strictObject({ lifted: z.boolean() }),
    },
  },
  async handle({ body: { address } }, given) {
    const lifted = await liftSuppression(given.table, address)
    if (lifted) await wakeTasksOf(await personIdOf(given.table, address), given)
    return { status: 200, body: { lifted } }
  },
})
