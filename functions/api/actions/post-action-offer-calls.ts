import * as z from 'zod'
import { actionNamed } from '../../operations/actions/action-named.ts'
import { offerCalls } from '../../operations/actions/offer-calls.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { aboutAction } from './about-action.ts'

/** Asks for a call to every other account that received a bad lot, as its owner has room for it. */
export const postActionOfferCalls = defineRoute({
  ...aboutAction,
  name: 'PostActionOfferCalls',
  needs: ['table'],
  summary: 'Have the other accounts called that received the lot of an action',
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({}) },
  async handle({ params: { actionId }, caller }, given) {
    const { status, subject } = await actionNamed(actionId, caller, given)
    if (status !== 'open' || subject.kind !== 'lot')
      throw new Problem(
        'not-possible',
        `Action ${actionId} is ${status} and about a ${subject.kind}: calls are for an open one about a lot.`,
      )
    return { status: 200, body: await offerCalls({ actionId }, caller.person, given) }
  },
})
