import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { mendAccount } from '../../operations/mending/mend-account.ts'
import { bounded } from '../../runtime/bounded.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { operatorsOnly } from './operators-only.ts'

const mostAccounts = 25
const accountsAtOnce = 4

const Mended = z
  .strictObject({
    accountId: Id,
    changed: z.boolean().meta({ description: 'Whether anything was other than the stored events say' }),
    days: z.array(z.iso.date()).meta({ description: 'The days that were' }),
    setAside: z.array(z.string()).meta({ description: 'What cannot be worked on' }),
  })
  .meta({ id: 'Mended' })

/** Recomputes accounts from their stored events. Doing it twice changes nothing. */
export const postRefold = defineRoute({
  name: 'PostRefold',
  needs: ['table'],
  summary: 'Recompute accounts from their stored events',
  body: {
    type: 'json',
    limitBytes: 16 * 1024,
    schema: z.strictObject({ accountIds: z.array(Id).min(1).max(mostAccounts) }),
  },
  answers: {
    200: {
      description: 'What was found, in the order of the accounts',
      schema: z.strictObject({ results: z.array(Mended) }),
    },
  },
  async handle({ body: { accountIds }, caller }, given) {
    operatorsOnly(caller)
    const results = await bounded([...new Set(accountIds)], accountsAtOnce, (id) => mendAccount(id, given))
    return { status: 200, body: { results } }
  },
})
