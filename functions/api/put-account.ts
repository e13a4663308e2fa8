import * as z from 'zod'
import { Account } from '../../domain/accounts/account.ts'
import { Id } from '../../domain/events/fields.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { saveAccount } from '../store/accounts.ts'
import { foldRisk } from '../store/fold-risk.ts'

export const SavedAccount = z
  .strictObject({ accountId: Id, result: z.enum(['created', 'changed', 'same']) })
  .meta({ id: 'SavedAccount' })

/** Creates or replaces an account's description; its risk is filed under its owner at once, also before any event. */
export const putAccount = defineRoute({
  name: 'PutAccount',
  needs: ['table'],
  summary: 'Create or replace the description of an account',
  params: z.strictObject({ accountId: Id }),
  body: { type: 'json', limitBytes: 64 * 1024, schema: Account },
  answers: {
    200: { description: 'Replaced, or the same as before', schema: SavedAccount },
    201: { description: 'Created', schema: SavedAccount },
  },
  async handle({ params: { accountId }, body }, { table, now, settings }) {
    const at = now()
    const result = await saveAccount(table, accountId, body, at.toISOString())
    await foldRisk(table, accountId, { now: at, settings })
    return { status: result === 'created' ? 201 : 200, body: { accountId, result } }
  },
})
