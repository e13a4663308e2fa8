import * as z from 'zod'
import { ImportInput } from '../../../domain/imports/import.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { openImport } from '../../store/accounts/imports.ts'
import { ImportView } from './import-view.ts'

const Opened = z.strictObject({
  import: ImportView,
  timeZone: z.string().meta({ description: "The zone of the company's business days" }),
  others: z.array(ImportView).meta({
    description:
      'Imports of the same file that read it in another way, or were not taken back to the end: together with this one they count its orders twice',
  }),
})

/** Begins the import of a file, or finds the one that was begun: the same file in the same reading is one import. */
export const postImport = defineRoute({
  name: 'PostImport',
  needs: ['table'],
  summary: 'Begin an import, or go on with one: send its events with its importId',
  body: { type: 'json', limitBytes: 64 * 1024, schema: ImportInput },
  answers: {
    200: { description: 'It was begun before', schema: Opened },
    201: { description: 'It is begun', schema: Opened },
  },
  async handle({ body }, { table, now, settings }) {
    const { opened, isNew, others } = await openImport(table, body, now().toISOString())
    return {
      status: isNew ? 201 : 200,
      body: { import: opened, others, timeZone: settings.businessCalendar.timeZone },
    }
  },
})
