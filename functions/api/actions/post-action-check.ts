import * as z from 'zod'
import { actionNamed } from '../../operations/actions/action-named.ts'
import { checkAction } from '../../operations/actions/check-action.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Reason } from '../reason.ts'
import { aboutAction } from './about-action.ts'

/** Looks now whether the rate of a corrective action has fallen: it is closed, or the next look moves on. */
export const postActionCheck = defineRoute({
  ...aboutAction,
  name: 'PostActionCheck',
  needs: ['table'],
  summary: 'Look whether complaints have become fewer: close the action, or move its check',
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ reason: Reason }) },
  async handle({ params: { actionId }, body: { reason: why }, caller }, given) {
    await actionNamed(actionId, caller, given)
    const action = await checkAction(actionId, { by: caller.person, why }, given)
    return { status: 200, body: action }
  },
})
