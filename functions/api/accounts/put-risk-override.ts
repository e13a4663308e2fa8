import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { overrideProblem, RiskOverride, RiskOverrideInput } from '../../../domain/risk/risk-override.ts'
import { todayOf } from '../../operations/accounts/as-of-day.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { readRisk } from '../../store/accounts/risk.ts'
import { saveOverride } from '../../store/accounts/risk-overrides.ts'
import { readPerson } from '../../store/people/people.ts'
import { sees, sightOf } from '../../store/people/sight.ts'

/** Lets a manager say what the numbers cannot know. It is shown beside the computed risk, and decides nothing. */
export const putRiskOverride = defineRoute({
  name: 'PutRiskOverride',
  needs: ['table'],
  summary: "Say how risky an account is in a manager's eyes, with reason, author and expiry",
  params: z.strictObject({ accountId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: RiskOverrideInput },
  answers: {
    200: { description: 'Kept, and shown beside the computed risk until it expires', schema: RiskOverride },
    404: { description: 'Nothing is known of this account' },
    422: { description: 'A field is wrong, or the day it expires has passed or is too far ahead' },
  },
  async handle({ params: { accountId }, body, caller }, { table, now, settings }) {
    const at = now().toISOString()
    const reason = overrideProblem(body, todayOf(now(), settings))
    if (reason !== null) {
      throw new Problem('invalid-request', `expiresOn ${reason}`, [
        { field: 'expiresOn', code: 'outOfRange', reason },
      ])
    }
    const sight = await sightOf(table, caller)
    const risk = await readRisk(table, accountId)
    if (!risk || !sees(sight, risk.ownerId))
      throw new Problem('not-found', `Nothing is known of account ${accountId}.`)
    const author = (await readPerson(table, sight.personId))?.name ?? sight.personId
    return { status: 200, body: await saveOverride(table, accountId, { ...body, author }, at) }
  },
})
