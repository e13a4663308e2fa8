import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { undoMerger } from '../../operations/mending/merge-accounts.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { MergerView, mergerView } from './merger-view.ts'
import { operatorsOnly } from './operators-only.ts'

/** Takes a merger back. */
export const postMergerUndo = defineRoute({
  name: 'PostMergerUndo',
  needs: ['table'],
  summary: 'Take the merger of an account back: its facts are its own again',
  body: { type: 'json', limitBytes: 1024, schema: z.strictObject({ from: Id }) },
  answers: {
    200: { description: 'The merger that was taken back', schema: MergerView },
    404: { description: 'The account is merged into no other' },
  },
  async handle({ body: { from }, caller }, { table, now }) {
    operatorsOnly(caller)
    const undone = await undoMerger(table, from, now())
    if (!undone) throw new Problem('not-found', `Account ${from} is merged into no other.`)
    return { status: 200, body: mergerView(undone) }
  },
})
