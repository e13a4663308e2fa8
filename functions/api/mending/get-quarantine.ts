import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { listTroubles, troublesOf } from '../../store/company/quarantine.ts'
import { defaultLimit, PageQuery } from '../page-query.ts'
import { operatorsOnly } from './operators-only.ts'
import { TroubleLine, troubleLine } from './trouble-line.ts'

/** What is set aside, by account; of one account all at once. */
export const getQuarantine = defineRoute({
  name: 'GetQuarantine',
  needs: ['table'],
  summary: 'List what could not be worked on and is set aside',
  query: PageQuery.extend({ account: Id.optional().meta({ description: 'Only of this account' }) }),
  answers: {
    200: {
      description: 'A page of what is set aside; `cursor` is there when more may follow',
      schema: z.strictObject({ setAside: z.array(TroubleLine), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { account, cursor, limit = defaultLimit }, caller }, { table }) {
    operatorsOnly(caller)
    const page =
      account === undefined
        ? await listTroubles(table, { limit, ...(cursor !== undefined && { cursor }) })
        : { troubles: await troublesOf(table, account) }
    const setAside = page.troubles.map(troubleLine)
    return { status: 200, body: { setAside, ...('cursor' in page && { cursor: page.cursor }) } }
  },
})
