import * as z from 'zod'
import { Currency, Day, Id, Money } from '../events/fields.ts'
import { Sentence } from '../words/sentence.ts'
import { SignedMoney } from './signed-money.ts'

export const Activity = z.enum([
  'order',
  'picking',
  'delivery',
  'return',
  'contact',
  'complaint',
  'redress',
  'offers',
  'receivables',
])
export type Activity = z.infer<typeof Activity>

export const StatementAction = z.enum([
  'protect',
  'keep',
  'reprice',
  'redesign-service',
  'review',
  'not-enough-data',
  'not-comparable',
])
export type StatementAction = z.infer<typeof StatementAction>

/** One account's profit and loss over a period: pocket price, gross margin, cost-to-serve, net contribution. */
export const AccountStatement = z
  .strictObject({
    accountId: Id,
    period: z.strictObject({ from: Day, to: Day }),
    currency: Currency,
    orders: z.int(),
    listSales: Money,
    discounts: SignedMoney,
    returns: Money,
    netSales: SignedMoney,
    costOfGoods: SignedMoney,
    /** Share of sales whose unit cost the orders told; the rest is costed with `assumedMargin`. */
    knownCostShare: z.number(),
    assumedMargin: z.number(),
    grossMargin: SignedMoney,
    costToServe: z.strictObject({
      total: Money,
      activities: z.array(
        z.strictObject({ activity: Activity, count: z.number(), minutes: z.number(), cost: Money }),
      ),
      /** What took work or money that no exchange rate brings into this currency: it is in no figure. */
      leftOut: z.array(Activity).default([]),
    }),
    /** The currency of the cost rates, and the day of the exchange rate they came by; null where none was needed or known. */
    costRates: z.strictObject({ currency: Currency, rateOf: Day.nullable() }).optional(),
    netContribution: SignedMoney,
    ctsRatio: z.number().nullable(),
    marginRatio: z.number().nullable(),
    /** Trade in these currencies came in by exchange rates of its days. */
    convertedCurrencies: z.array(Currency).default([]),
    /** Trade in these currencies is not part of the figures: no rate is known. */
    otherCurrencies: z.array(Currency),
    /** What the reader must know about the figures. */
    notes: z.array(Sentence),
    recommendation: z.strictObject({
      action: StatementAction,
      sentence: Sentence,
      why: z.array(Sentence),
    }),
  })
  .meta({ id: 'AccountStatement' })
export type AccountStatement = z.infer<typeof AccountStatement>

/** A statement's figures without the sentences about them. */
export type StatementFigures = Omit<AccountStatement, 'notes' | 'recommendation'>
