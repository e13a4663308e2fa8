import * as z from 'zod'
import { Day, Id } from '../../../domain/events/fields.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { PageQuery } from '../page-query.ts'
import { operatorsOnly } from './operators-only.ts'

/** Accounts of which events are stored, those included that nothing was ever folded of. Reads the whole table. */
export const getStoredAccounts = defineRoute({
  name: 'GetStoredAccounts',
  needs: ['census'],
  summary: 'List the accounts that events are stored of, also those that no fold has seen',
  query: PageQuery.pick({ cursor: true }).extend({
    since: Day.optional().meta({
      description: 'Only those that received something on or after this UTC day',
    }),
  }),
  answers: {
    200: {
      description:
        'A page of accounts, in no order, perhaps an empty one; an account may be on two. `cursor` is there when more may follow',
      schema: z.strictObject({ accountIds: z.array(Id), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { since, cursor }, caller }, { census }) {
    operatorsOnly(caller)
    const page = { ...(since !== undefined && { since }), ...(cursor !== undefined && { cursor }) }
    return { status: 200, body: await census.accounts(page) }
  },
})
