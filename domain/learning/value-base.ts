import * as z from 'zod'
import type { Settings } from '../settings.ts'
import { expectedOrders } from '../statistics/purchase/expected-orders.ts'
import type { PurchaseModel } from '../statistics/purchase-model.ts'
import { expectedSpend } from '../statistics/value/gamma-gamma.ts'
import { medianSpend } from '../statistics/value/spend-by-median.ts'
import { type AccountPast, purchaseStateAt } from './account-past.ts'
import { repeatAmounts } from './repeat-amounts.ts'
import { SpendModel, spendModelOf } from './spend-model-of.ts'

/** What a value means, to be printed with it. */
export const accountValueConvention =
  'expected revenue of the next 52 weeks: expected orders times the expected amount of one, each quarter discounted at its end by 10 % a year; what was earned so far and the cost of keeping the account are not in it'

const quarters = 4
const quarterWeeks = 13
const weeklyDiscount = 0.1 / 52

const Amount = z.number().nonnegative()
/** What accounts of one currency are worth: amounts of different currencies are never compared. */
export const ValueBase = z.strictObject({
  currency: z.string(),
  accounts: z.int().positive(),
  /** Which of the two purchase models is likelier and says how many orders to expect. */
  orders: z.enum(['irregular', 'regular']),
  spend: SpendModel,
  /** The least value of a tier on the day it was learned; the rest is small. */
  lines: z.strictObject({ vip: Amount, major: Amount, ordinary: Amount }),
})
export type ValueBase = z.infer<typeof ValueBase>

// Below this many accounts with a repeat order, a top 1 % is one lucky account.
const leastAccounts = 50

/** The value bases of a company as of the end of a day, one a currency with enough accounts, by code. */
export function valueBasesOf(
  pasts: readonly AccountPast[],
  day: number,
  purchase: { irregular: PurchaseModel; regular: PurchaseModel; likelier: PurchaseModel },
  { tiers }: Settings,
): ValueBase[] {
  const orders = purchase.likelier === purchase.irregular ? 'irregular' : 'regular'
  const currencies = Map.groupBy(pasts, ({ currency }) => currency)
  return [...currencies]
    .flatMap(([currency, all]) => {
      const spend = currency === undefined ? null : spendModelOf(all, day, leastAccounts)
      if (currency === undefined || spend === null) return []
      const values = all.map((past) => valueOn(past, day, purchase[orders], spend)).sort((a, b) => b - a)
      const line = (share: number) => values[Math.ceil(values.length * share) - 1] ?? 0
      const lines = { vip: line(tiers.vip), major: line(tiers.major), ordinary: line(tiers.ordinary) }
      return [{ currency, accounts: all.length, orders, spend, lines } satisfies ValueBase]
    })
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** An account's value at the end of a day, see `accountValueConvention`. It must have ordered by then. */
export function valueOn(past: AccountPast, day: number, purchase: PurchaseModel, spend: SpendModel): number {
  const state = purchaseStateAt(past, day)
  let discounted = 0
  let before = 0
  for (let quarter = 1; quarter <= quarters; quarter += 1) {
    const orders = expectedOrders(purchase, state, quarter * quarterWeeks)
    discounted += (orders - before) / (1 + weeklyDiscount) ** (quarter * quarterWeeks)
    before = orders
  }
  return discounted * amountOf(past, day, spend)
}

/** The amount to expect of an account's order: from its repeat orders and from what others spend. */
function amountOf(past: AccountPast, day: number, spend: SpendModel): number {
  const amounts = repeatAmounts(past, day)
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  if (spend.by === 'gamma-gamma') {
    const count = amounts.length
    return expectedSpend(spend, { count, mean: count === 0 ? 0 : sum / count })
  }
  const logs = amounts.map(Math.log)
  const mean = logs.reduce((total, log) => total + log, 0) / Math.max(1, logs.length)
  return medianSpend(spend, { count: logs.length, mean, squares: 0 })
}
