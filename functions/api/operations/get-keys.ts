import * as z from 'zod'
import { Day } from '../../../domain/events/fields.ts'
import { keyScopes } from '../../../domain/senders/signing-keys.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { operatorsOnly } from '../mending/operators-only.ts'

const Answer = z
  .strictObject({
    keys: z
      .array(
        z.strictObject({ name: z.string(), scopes: z.array(z.enum(keyScopes)), expires: Day.nullable() }),
      )
      .meta({ description: 'Of the systems that send; never the secrets' }),
    unusable: z.array(z.strictObject({ name: z.string(), why: z.string() })),
  })
  .meta({ id: 'Keys' })
export type Keys = z.infer<typeof Answer>

/** The keys of the systems that send: hosted where signatures are checked, as nothing else may read the secret. */
export const getKeys = defineRoute({
  name: 'GetKeys',
  needs: ['secrets'],
  summary: 'List the signing keys by name, with what they may send and until when',
  answers: { 200: { description: 'Every key, and never what it signs with', schema: Answer } },
  async handle({ caller }, { secrets }) {
    operatorsOnly(caller)
    const { usable, unusable } = await secrets.keys()
    const body: Keys = {
      keys: usable.map(({ name, scopes, expires }) => ({ name, scopes, expires: expires ?? null })),
      unusable: unusable.map(({ name, why }) => ({ name, why })),
    }
    return { status: 200, body }
  },
})
