import * as z from 'zod'
import { AccountInput } from '../../../domain/accounts/account.ts'
import { Id } from '../../../domain/events/fields.ts'
import { foldAccount } from '../../operations/accounts/fold-account.ts'
import { underImport } from '../../operations/mending/undo-import.ts'
import { followOwner } from '../../operations/people/follow-owner.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { requireSameId } from '../../runtime/same-id.ts'
import { saveAccount } from '../../store/accounts/accounts.ts'

export const SavedAccount = z
  .strictObject({ accountId: Id, result: z.enum(['created', 'changed', 'same']) })
  .meta({ id: 'SavedAccount' })

const ImportId = Id.optional().meta({
  description:
    'The import that describes it: what nobody else has described goes when the import is taken back',
})

/** Creates or replaces an account's description; its risk is filed under its owner at once, also before any event. */
export const putAccount = defineRoute({
  name: 'PutAccount',
  needs: ['table'],
  summary: 'Create or replace the description of an account',
  params: z.strictObject({ accountId: Id }),
  body: {
    type: 'json',
    limitBytes: 64 * 1024,
    schema: AccountInput.extend({ accountId: Id, importId: ImportId }),
  },
  answers: {
    200: { description: 'Replaced, or the same as before', schema: SavedAccount },
    201: { description: 'Created', schema: SavedAccount },
    422: { description: 'A field is wrong, or no person has the id that `owner` names' },
  },
  async handle({ params, body: { accountId, importId, ...body } }, given) {
    const { table, now, settings } = given
    requireSameId('accountId', params, { accountId })
    const at = now()
    const result = await underImport(table, importId, { accountIds: [accountId], at }, () =>
      saveAccount(table, accountId, body, at.toISOString(), importId),
    )
    if (result === 'unknown-owner') {
      const reason = `There is no person ${body.owner}: describe them first, by PUT /v1/people/${body.owner}.`
      throw new Problem('invalid-request', reason, [{ field: 'owner', code: 'unknownPerson', reason }])
    }
    await foldAccount(table, accountId, { now: at, settings, mayHaveMoved: true })
    if (result === 'changed') await followOwner(accountId, given)
    return { status: result === 'created' ? 201 : 200, body: { accountId, result } }
  },
})
