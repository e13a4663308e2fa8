import Big from 'big.js'
import * as z from 'zod'
import { curvePercents, whaleCurve } from '../costing/whale-curve.ts'
import { inUnits } from '../money/minor-units.ts'
import type { BaseTally } from './base-tally.ts'

const Count = z.int().nonnegative()
const Share = z.number().nullable()

/** How the net contribution of the accounts of one currency is spread over them: its whale curve. */
export const ProfitSpread = z
  .strictObject({
    currency: z.string(),
    accounts: Count.meta({ description: 'Those with a statement of the last year' }),
    total: z.string().meta({ description: 'What they contribute together, after the cost of serving them' }),
    shares: z.array(z.strictObject({ percent: z.number(), accounts: Count, share: Share })).meta({
      description: 'Which share of it the best so many percent bring; null where there is no profit to share',
    }),
    peak: z.strictObject({ accounts: Count, share: Share }).meta({
      description: 'Those that bring more than they cost',
    }),
    losing: z.strictObject({ accounts: Count, amount: z.string() }).meta({
      description: 'Those that cost more than they bring, and what they take in all: below zero, or zero',
    }),
  })
  .meta({ id: 'ProfitSpread' })
export type ProfitSpread = z.infer<typeof ProfitSpread>

/** The spread of what was counted, one a currency, the one of most accounts first. */
export function profitSpreads({ contributions }: Pick<BaseTally, 'contributions'>): ProfitSpread[] {
  return Object.entries(contributions)
    .map(([currency, amounts]) => {
      const { total, shares, peak, losing } = whaleCurve(
        amounts.map((amount) => Big(amount)),
        curvePercents,
      )
      return {
        ...{ currency, accounts: amounts.length, total: inUnits(total, currency), shares, peak },
        losing: { accounts: losing.accounts, amount: inUnits(losing.amount, currency) },
      }
    })
    .toSorted((a, b) => b.accounts - a.accounts || (a.currency < b.currency ? -1 : 1))
}
