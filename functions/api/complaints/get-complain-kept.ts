import * as z from 'zod'
import { complaintKeptPage } from '../../../domain/messages/pages/complaint-kept-page.ts'
import { pageLocale } from '../../operations/complaints/form-page.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { htmlAnswer } from '../../runtime/page-answer.ts'
import { readToken } from '../../runtime/signed-tokens.ts'

const Kept = z.object({ reference: z.string(), resolveBy: z.string(), safety: z.boolean() })

/** Shows the reference of what was sent; all it shows stands in the signed receipt. */
export const getComplainKept = defineRoute({
  name: 'GetComplainKept',
  needs: ['secrets'],
  summary: 'Show the reference of what was sent',
  query: z.object({ lang: z.string().optional(), receipt: z.string().max(2000).optional() }),
  answers: {
    200: { description: 'The reference, and until when it is answered' },
    410: { description: 'A page saying that this is shown no longer' },
  },
  async handle({ query, locale: asked }, { secrets, settings, now }) {
    const locale = pageLocale(query.lang, asked)
    const keys = await secrets.keys()
    const read = await readToken('holdfast:complaint-receipt', query.receipt, { keys, now: now() })
    const kept = Kept.safeParse(read?.claims)
    const page = { locale, timeZone: settings.businessCalendar.timeZone, company: settings.company.name }
    return kept.success
      ? htmlAnswer(complaintKeptPage({ ...page, kept: kept.data }))
      : htmlAnswer(complaintKeptPage(page), 410)
  },
})
