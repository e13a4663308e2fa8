import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { mergeAccounts } from '../../operations/mending/merge-accounts.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { MergerView, mergerView } from './merger-view.ts'
import { operatorsOnly } from './operators-only.ts'

/** Merges an account into another one. Doing it twice changes nothing. */
export const postMerger = defineRoute({
  name: 'PostMerger',
  needs: ['table'],
  summary: 'Merge an account into another: its facts, also those still to come, count there',
  body: { type: 'json', limitBytes: 1024, schema: z.strictObject({ from: Id, into: Id }) },
  answers: {
    200: { description: 'It is merged', schema: MergerView },
    404: { description: 'Nothing is known of one of the accounts' },
    422: { description: 'One of them is merged into another, or facts are kept no longer' },
  },
  async handle({ body, caller }, { table, now }) {
    operatorsOnly(caller)
    return { status: 200, body: mergerView(await mergeAccounts(table, body, now())) }
  },
})
