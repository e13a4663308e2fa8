import Big from 'big.js'
import type { Complaint } from '../complaints/complaint.ts'
import type { DayBucket } from '../history/day-bucket.ts'
import type { Grant } from '../offers/grant.ts'
import type { AccountStatement, StatementFigures } from './account-statement.ts'
import type { CostRates } from './cost-rates.ts'
import { costToServe } from './cost-to-serve.ts'
import { type PeriodSales, periodSales } from './period-sales.ts'
import { recommendedAction } from './recommended-action.ts'
import { statementSentences } from './statement-sentences.ts'

export type StatementFacts = {
  buckets: readonly DayBucket[]
  complaints: readonly Complaint[]
  grants: readonly Grant[]
}

/**
 * Profit and loss of one account over a period (both days included), in the account's currency; facts outside the period
 * are left out. Every line is rounded to the cent and every sum adds the rounded lines, so the page adds up.
 */
export function computeStatement(
  account: { accountId: string; currency: string },
  facts: StatementFacts,
  period: { from: string; to: string },
  rates: CostRates,
): AccountStatement {
  const within = (day: string) => period.from <= day && day <= period.to
  const buckets = facts.buckets.filter(({ day }) => within(day))
  const complaints = facts.complaints.filter(({ receivedAt }) => within(receivedAt.slice(0, 10)))
  const grants = facts.grants.filter(({ reservedAt }) => within(reservedAt.slice(0, 10)))
  const sales = periodSales(buckets, account.currency)
  const listSales = sales.listSales.round(2)
  const discounts = listSales.minus(sales.revenue.round(2))
  const returns = sales.returned.round(2)
  const netSales = listSales.minus(discounts).minus(returns)
  const costOfGoods = costOfSales(sales, rates.assumedMargin)
  const grossMargin = netSales.minus(costOfGoods)
  const activities = costToServe({ sales, netSales, buckets, complaints, grants }, rates)
  const cts = activities.reduce((sum, { cost }) => sum.plus(cost), Big(0))
  const figures: StatementFigures = {
    accountId: account.accountId,
    period: { from: period.from, to: period.to },
    currency: account.currency,
    orders: sales.orders,
    listSales: listSales.toFixed(2),
    discounts: discounts.toFixed(2),
    returns: returns.toFixed(2),
    netSales: netSales.toFixed(2),
    costOfGoods: costOfGoods.toFixed(2),
    knownCostShare: ratio(sales.costKnownRevenue, sales.revenue) ?? 1,
    assumedMargin: rates.assumedMargin,
    grossMargin: grossMargin.toFixed(2),
    costToServe: { total: cts.toFixed(2), activities },
    netContribution: grossMargin.minus(cts).toFixed(2),
    ctsRatio: ratio(cts, netSales),
    marginRatio: ratio(grossMargin, netSales),
    otherCurrencies: sales.otherCurrencies,
  }
  const action = recommendedAction(figures, rates.recommendation)
  const { notes, recommendation } = statementSentences(figures, action, 'en')
  return { ...figures, notes, recommendation }
}

// Goods that came back count as back in stock: their known or assumed cost is taken off again.
function costOfSales(sales: PeriodSales, assumedMargin: number): Big {
  const known = sales.cost.minus(sales.returnedCost)
  const soldUnknown = sales.revenue.minus(sales.costKnownRevenue)
  const returnedUnknown = sales.returned.minus(sales.returnedCostKnown)
  return known.plus(soldUnknown.minus(returnedUnknown).times(Big(1).minus(assumedMargin))).round(2)
}

function ratio(part: Big, whole: Big): number | null {
  return whole.gt(0) ? part.div(whole).round(4).toNumber() : null
}
