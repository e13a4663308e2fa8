import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { release } from '../../operations/mending/release.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { operatorsOnly } from './operators-only.ts'
import { TroubleLine, troubleLine } from './trouble-line.ts'

/** Takes back what is set aside of one account, or of none. */
export const postRelease = defineRoute({
  name: 'PostRelease',
  needs: ['table'],
  summary: 'Work again on what is set aside of one account, its later events included',
  body: {
    type: 'json',
    limitBytes: 1024,
    schema: z.strictObject({
      accountId: Id.optional().meta({ description: 'Without it, what concerns no account' }),
    }),
  },
  answers: {
    200: {
      description: '`left` failed again, or was met again meanwhile, and stays set aside',
      schema: z.strictObject({ released: z.array(TroubleLine), left: z.array(TroubleLine) }),
    },
  },
  async handle({ body: { accountId }, caller }, given) {
    operatorsOnly(caller)
    const { released, left } = await release(accountId, given)
    return { status: 200, body: { released: released.map(troubleLine), left: left.map(troubleLine) } }
  },
})
