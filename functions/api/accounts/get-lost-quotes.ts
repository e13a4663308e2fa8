import * as z from 'zod'
import { LostQuotes } from '../../../domain/movement/lost-quotes.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { readLostQuotes } from '../../store/company/lost-quotes.ts'

const Answer = z
  .strictObject({
    asOf: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When the weekly refit last looked at all accounts; null before the first' }),
    accounts: z.int().nonnegative().meta({
      description:
        'Accounts it read: all, or a fair sample of a very large base. Of each the latest 40 lost quotes count',
    }),
    lost: LostQuotes.nullable().meta({
      description:
        'By month, competitor and article, with a test for a trend of the monthly rate (Poisson, Cochran-Armitage); null before the first refit',
    }),
  })
  .meta({ id: 'LostQuotesInsight' })
export type LostQuotesInsight = z.infer<typeof Answer>

/** To whom quotes were lost, for what, and whether that becomes more: for whoever answers for more than their own accounts. */
export const getLostQuotes = defineRoute({
  name: 'GetLostQuotes',
  needs: ['reader'],
  summary: 'Lost quotes of the last twelve months by competitor, article and month, with their trends',
  answers: { 200: { description: 'As of the last refit', schema: Answer } },
  async handle({ caller }, { reader }) {
    if (caller.role === 'owner')
      throw new Problem('forbidden', 'The lost quotes of all accounts are for managers and operators.')
    const { asOf = null, accounts = 0, lost = null } = (await readLostQuotes(reader)) ?? {}
    return { status: 200, body: { asOf, accounts, lost } satisfies LostQuotesInsight }
  },
})
