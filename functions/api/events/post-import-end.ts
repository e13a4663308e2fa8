import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { ImportCounts } from '../../../domain/imports/import.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { requireSameId } from '../../runtime/same-id.ts'
import { reviseImport } from '../../store/accounts/imports.ts'
import { ImportView } from './import-view.ts'

/** Notes that all of an import was sent, and what became of it; the first such note stays. */
export const postImportEnd = defineRoute({
  name: 'PostImportEnd',
  needs: ['table'],
  summary: 'Say that all of an import was sent',
  params: z.strictObject({ importId: Id }),
  body: { type: 'json', limitBytes: 1024, schema: ImportCounts.extend({ importId: Id }) },
  answers: {
    200: { description: 'The import', schema: ImportView },
    404: { description: 'There is no such import' },
  },
  async handle({ params, body: { importId, ...counts } }, { table, now }) {
    requireSameId('importId', params, { importId })
    const endedAt = now().toISOString()
    const ended = await reviseImport(table, importId, (present) =>
      present.endedAt ? present : { ...present, counts, endedAt },
    )
    if (!ended) throw new Problem('not-found', `There is no import ${importId}.`)
    return { status: 200, body: ended }
  },
})
