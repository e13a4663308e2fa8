import * as z from 'zod'
import { defineRoute } from '../../runtime/define-route.ts'
import { listImports } from '../../store/accounts/imports.ts'
import { operatorsOnly } from '../mending/operators-only.ts'
import { defaultLimit, PageQuery } from '../page-query.ts'
import { ImportView } from './import-view.ts'

/** All imports, those that were taken back included. */
export const getImports = defineRoute({
  name: 'GetImports',
  needs: ['table'],
  summary: 'List imports',
  query: PageQuery,
  answers: {
    200: {
      description: 'A page of imports, by file; `cursor` is there when more may follow',
      schema: z.strictObject({ imports: z.array(ImportView), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { cursor, limit = defaultLimit }, caller }, { table }) {
    operatorsOnly(caller)
    return { status: 200, body: await listImports(table, { limit, ...(cursor !== undefined && { cursor }) }) }
  },
})
