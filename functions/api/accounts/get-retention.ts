import * as z from 'zod'
import { BaseMovement } from '../../../domain/movement/base-movement.ts'
import { ProfitSpread, profitSpreads } from '../../../domain/portfolio/profit-spread.ts'
import { countedBase } from '../../operations/accounts/counted-base.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { readMovement } from '../../store/company/movement.ts'

const Answer = z
  .strictObject({
    asOf: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When the weekly refit last looked at all accounts; null before the first' }),
    accounts: z.int().nonnegative().meta({ description: 'Accounts it read' }),
    movements: z
      .array(BaseMovement.meta({ id: 'BaseMovement' }))
      .meta({ description: 'One a currency; none where no month can be compared yet' }),
    profit: z
      .strictObject({
        asOf: z.iso.datetime(),
        accounts: z.int().nonnegative().meta({ description: 'All accounts, with a statement or without' }),
        spreads: z.array(ProfitSpread).meta({ description: 'One a currency of statements' }),
      })
      .nullable()
      .meta({
        description:
          'How profit is spread over the accounts that have a statement of the last year, as the weekly sweep counted them; null before the first, where there are too many accounts to count them now',
      }),
  })
  .meta({ id: 'RetentionInsight' })
export type Retention = z.infer<typeof Answer>

/** How all accounts came, grew, shrank and went, what of their sales stayed, and how their profit is spread: for whoever answers for more than their own accounts. */
export const getRetention = defineRoute({
  name: 'GetRetention',
  needs: ['reader'],
  summary: 'The movement of the base, month by month, retention per tier, and how profit is spread',
  answers: { 200: { description: 'As of the last refit', schema: Answer } },
  async handle({ caller }, { reader, settings, now }) {
    if (caller.role === 'owner')
      throw new Problem('forbidden', 'The movement of all accounts is for managers and operators.')
    const [movement, counted] = await Promise.all([
      readMovement(reader),
      countedBase(reader, now(), settings),
    ])
    const { asOf = null, accounts = 0, movements = [] } = movement ?? {}
    const profit = counted
      ? { asOf: counted.asOf, accounts: counted.tally.accounts, spreads: profitSpreads(counted.tally) }
      : null
    return { status: 200, body: { asOf, accounts, movements, profit } satisfies Retention }
  },
})
