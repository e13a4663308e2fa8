import * as z from 'zod'
import { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { ActionStatus } from '../../../domain/complaints/actions/transitions.ts'
import { actionSight } from '../../operations/actions/action-named.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { actionOf, pageOfActions } from '../../store/actions/actions.ts'
import { defaultLimit, PageQuery } from '../page-query.ts'

/** Corrective actions, the latest first: whoever answers for more than their own accounts sees all, others those that are theirs. */
export const getActions = defineRoute({
  name: 'GetActions',
  needs: ['reader'],
  summary: 'List corrective actions, the latest first',
  query: PageQuery.extend({ status: ActionStatus.optional() }),
  answers: {
    200: {
      description: 'A page of actions; `cursor` is there when more may follow',
      schema: z.strictObject({ actions: z.array(CorrectiveAction), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { status, cursor, limit = defaultLimit }, caller }, { reader }) {
    const sees = await actionSight(reader, caller)
    const page = await pageOfActions(reader, { limit, cursor })
    const actions = page.items
      .map(actionOf)
      .filter((action) => sees(action) && (status === undefined || action.status === status))
    return { status: 200, body: { actions, ...(page.cursor && { cursor: page.cursor }) } }
  },
})
