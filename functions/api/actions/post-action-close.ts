import * as z from 'zod'
import { actionNamed } from '../../operations/actions/action-named.ts'
import { checkAction } from '../../operations/actions/check-action.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Reason } from '../reason.ts'
import { aboutAction } from './about-action.ts'

/** Closes a corrective action, which only a rate does that has fallen: 409 says that it has not. */
export const postActionClose = defineRoute({
  ...aboutAction,
  name: 'PostActionClose',
  needs: ['table'],
  summary: 'Close a corrective action whose rate has fallen',
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ reason: Reason }) },
  async handle({ params: { actionId }, body: { reason: why }, caller }, given) {
    await actionNamed(actionId, caller, given)
    const action = await checkAction(actionId, { by: caller.person, why }, given, { onlyClose: true })
    return { status: 200, body: action }
  },
})
