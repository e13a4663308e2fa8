import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { undoImport } from '../../operations/mending/undo-import.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { requireSameId } from '../../runtime/same-id.ts'
import { ImportView } from './import-view.ts'

/** Takes an import back. Doing it twice changes nothing. */
export const postImportUndo = defineRoute({
  name: 'PostImportUndo',
  needs: ['table'],
  summary: 'Take an import back: what only it brought no longer counts',
  params: z.strictObject({ importId: Id }),
  body: { type: 'json', limitBytes: 1024, schema: z.strictObject({ importId: Id }) },
  answers: {
    200: {
      description: '`isWhole` when nothing of it is left; else ask again',
      schema: z.strictObject({ import: ImportView, isWhole: z.boolean() }),
    },
    422: { description: 'Its facts are kept no longer' },
    404: { description: 'There is no such import' },
  },
  async handle({ params, body: { importId } }, { table, now, settings }) {
    requireSameId('importId', params, { importId })
    const { eventDays } = settings.retention
    const result = await undoImport(table, importId, { at: now(), eventDays })
    if (!result) throw new Problem('not-found', `There is no import ${importId}.`)
    return { status: 200, body: { import: result.undone, isWhole: result.isWhole } }
  },
})
