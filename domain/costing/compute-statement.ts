import Big from 'big.js'
import type { Complaint } from '../complaints/complaint.ts'
import type { DayBucket } from '../history/day-bucket.ts'
import { converted, type ExchangeRates, rateOn } from '../money/exchange-rates.ts'
import { inUnits, minorUnits } from '../money/minor-units.ts'
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
 * Profit and loss of one account over a period (both days included), in the account's currency, or where it was not traded in, in the
 * one most of its orders were in; facts outside the period are left out, and so is what no exchange rate brings into that currency,
 * by name. Every line is rounded to the currency's units and every sum adds the rounded lines, so the page adds up.
 */
export function computeStatement(
  account: { accountId: string; currency: string },
  facts: StatementFacts,
  period: { from: string; to: string },
  rates: CostRates & { currency: string },
  exchangeRates: ExchangeRates,
): AccountStatement {
  const within = (day: string) => period.from <= day && day <= period.to
  const buckets = facts.buckets.filter(({ day }) => within(day))
  const complaints = facts.complaints.filter(({ receivedAt }) => within(receivedAt.slice(0, 10)))
  const grants = facts.grants.filter(({ reservedAt }) => within(reservedAt.slice(0, 10)))
  const currency = currencyOf(buckets, account.currency)
  const sales = periodSales(buckets, currency, exchangeRates)
  const places = minorUnits(currency)
  const shown = (amount: Big) => inUnits(amount, currency)
  const listSales = sales.listSales.round(places)
  const discounts = listSales.minus(sales.revenue.round(places))
  const returns = sales.returned.round(places)
  const netSales = listSales.minus(discounts).minus(returns)
  const costOfGoods = costOfSales(sales, rates.assumedMargin).round(places)
  const grossMargin = netSales.minus(costOfGoods)
  const { activities, leftOut } = costToServe(
    { sales, netSales, buckets, complaints, grants, currency: account.currency },
    rates,
    {
      currency,
      of: (amount, from) => converted(amount, { from, to: currency, day: period.to }, exchangeRates),
    },
  )
  const rate = rateOn(exchangeRates, rates.currency, currency, period.to)
  const cts = activities.reduce((sum, { cost }) => sum.plus(cost), Big(0))
  const figures: StatementFigures = {
    accountId: account.accountId,
    period: { from: period.from, to: period.to },
    currency,
    orders: sales.orders,
    listSales: shown(listSales),
    discounts: shown(discounts),
    returns: shown(returns),
    netSales: shown(netSales),
    costOfGoods: shown(costOfGoods),
    knownCostShare: ratio(sales.costKnownRevenue, sales.revenue) ?? 1,
    assumedMargin: rates.assumedMargin,
    grossMargin: shown(grossMargin),
    costToServe: { total: shown(cts), activities, leftOut },
    costRates: { currency: rates.currency, rateOf: rates.currency === currency ? null : (rate?.day ?? null) },
    netContribution: shown(grossMargin.minus(cts)),
    ctsRatio: leftOut.length > 0 ? null : ratio(cts, netSales),
    marginRatio: ratio(grossMargin, netSales),
    convertedCurrencies: sales.convertedCurrencies,
    otherCurrencies: sales.otherCurrencies,
  }
  const action = recommendedAction(figures, rates.recommendation)
  return { ...figures, ...statementSentences(figures, action) }
}

// Goods that came back count as back in stock: their known or assumed cost is taken off again.
function costOfSales(sales: PeriodSales, assumedMargin: number): Big {
  const known = sales.cost.minus(sales.returnedCost)
  const soldUnknown = sales.revenue.minus(sales.costKnownRevenue)
  const returnedUnknown = sales.returned.minus(sales.returnedCostKnown)
  return known.plus(soldUnknown.minus(returnedUnknown).times(Big(1).minus(assumedMargin)))
}

/** The account's own currency, unless all its trade was in others: then the one of most orders. */
function currencyOf(buckets: readonly DayBucket[], own: string): string {
  const orders = new Map<string, number>()
  for (const { sales } of buckets)
    for (const [code, { orders: count, returns }] of Object.entries(sales))
      orders.set(code, (orders.get(code) ?? 0) + count + returns)
  const [most] = [...orders].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most === undefined || orders.has(own) ? own : most[0]
}

function ratio(part: Big, whole: Big): number | null {
  return whole.gt(0) ? part.div(whole).round(4).toNumber() : null
}
