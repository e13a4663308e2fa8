import * as z from 'zod'
import { ExportLine, exportLine, exportRows } from '../../../domain/complaints/export-line.ts'
import { officeId } from '../../../domain/people/people.ts'
import { csv } from '../../../domain/words/csv.ts'
import { bounded } from '../../runtime/bounded.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { readOwnerId } from '../../store/accounts/profile.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import { decodeCursor, encodeCursor } from '../../store/table/cursor.ts'
import { pageOfReceived, type ReceivedPlace } from '../../store/tasks/complaints-received.ts'
import { defaultLimit, PageQuery } from '../page-query.ts'
import { PeriodQuery, periodOf } from './period-of.ts'

const accountsAtOnce = 16
const Place = z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), cursor: z.string().optional() })

/** The complaints received in a period, one a line, the oldest first: to count, and to hand to whoever asks. */
export const getComplaintsExport = defineRoute({
  name: 'GetComplaintsExport',
  needs: ['reader'],
  summary: 'Complaints received in a period, as JSON or CSV',
  query: PageQuery.extend({
    ...PeriodQuery.shape,
    format: z.enum(['json', 'csv']).default('json').meta({
      description: 'As CSV the link to the next page stands in the header `link`, and each page has its head',
    }),
  }),
  answers: {
    200: {
      description: 'A page of complaints; `cursor` is there when more may follow',
      schema: z.strictObject({ complaints: z.array(ExportLine), cursor: z.string().optional() }),
    },
    422: { description: 'The period is none, or too long' },
  },
  async handle({ query, caller }, { reader, settings, now }) {
    const { from, to, format, limit = defaultLimit } = query
    const period = periodOf(from, to, settings)
    const { complaints, next } = await pageOfReceived(reader, period, { limit, place: placeOf(query.cursor) })
    const sight = await sightOf(reader, caller)
    const at = now().toISOString()
    const names = new Map<string, string | undefined>()
    const accountIds = [...new Set(complaints.map(({ accountId }) => accountId))]
    await bounded(accountIds, accountsAtOnce, async (accountId) => {
      const isSeen = sees(sight, (await readOwnerId(reader, accountId)) ?? officeId)
      names.set(accountId, isSeen ? (await accountOrDefault(reader, accountId, settings)).name : undefined)
    })
    const lines = complaints.flatMap((complaint) => {
      const name = names.get(complaint.accountId)
      return name === undefined ? [] : [exportLine(complaint, name, at)]
    })
    const cursor = next && encodeCursor(next)
    if (format === 'json') return { status: 200, body: { complaints: lines, ...(cursor && { cursor }) } }
    const more = cursor && new URLSearchParams({ from, to, format, limit: String(limit), cursor })
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="complaints-${from}-${to}.csv"`,
      ...(more && { link: `<export?${more}>; rel="next"` }),
    }
    return { status: 200, html: csv(exportRows(lines)), headers }
  },
})

function placeOf(cursor: string | undefined): ReceivedPlace | undefined {
  if (cursor === undefined) return undefined
  const place = Place.safeParse(decodeCursor(cursor))
  if (!place.success) throw new Problem('invalid-cursor', 'Use a cursor as it was given.')
  return place.data
}
