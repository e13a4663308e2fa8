import * as z from 'zod'
import { Currency, Day, Id, Money } from '../events/fields.ts'
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

/** One account's profit and loss over a period (peers: pocket price, gross margin, cost-to-serve, net contribution). */
export const AccountStatement = z.strictObject({
  accountId: Id,
  period: z.strictObject({ from: Day, to: Day }),
  currency: Currency,
  orders: z.int(),
  listSales: Money,
  discounts: SignedMoney,
  returns: Money,
  netSales: SignedMoney,
  costOfGoods: SignedMoney,
  /** Share of the cost of goods that rests on unit costs in the orders; the rest is the assumed margin. */
  knownCostShare: z.number(),
  grossMargin: SignedMoney,
  costToServe: z.strictObject({
    total: Money,
    activities: z.array(
      z.strictObject({ activity: Activity, count: z.number(), minutes: z.number(), cost: Money }),
    ),
  }),
  netContribution: SignedMoney,
  ctsRatio: z.number().nullable(),
  marginRatio: z.number().nullable(),
  /** What the reader must know about the figures, in sentences. */
  notes: z.array(z.string()),
  recommendation: z.strictObject({
    action: z.enum(['protect', 'reprice', 'redesign-service', 'review', 'not-enough-data']),
    sentence: z.string(),
    why: z.array(z.string()),
  }),
})
export type AccountStatement = z.infer<typeof AccountStatement>
