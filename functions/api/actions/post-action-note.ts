import * as z from 'zod'
import { moveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { actionNamed } from '../../operations/actions/action-named.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { changeAction } from '../../store/actions/actions.ts'
import { Reason } from '../reason.ts'
import { aboutAction } from './about-action.ts'

/** Keeps with a corrective action what was found and done. */
export const postActionNote = defineRoute({
  ...aboutAction,
  name: 'PostActionNote',
  needs: ['table'],
  summary: 'Add a note to a corrective action',
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ text: Reason }) },
  async handle({ params: { actionId }, body: { text }, caller }, { table, now }) {
    await actionNamed(actionId, caller, { table })
    const mover = { by: caller.person, at: now().toISOString(), why: text }
    const action = await changeAction(table, actionId, async (present) => ({
      action: moveAction(present, 'note', mover),
    }))
    return { status: 200, body: action }
  },
})
