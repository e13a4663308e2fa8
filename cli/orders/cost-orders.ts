import Big from 'big.js'
import type { AccountStatement } from '../../domain/costing/account-statement.ts'
import { computeStatement } from '../../domain/costing/compute-statement.ts'
import type { CostRates } from '../../domain/costing/cost-rates.ts'
import { type WhaleCurve, whaleCurve } from '../../domain/costing/whale-curve.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { dayIn } from '../../domain/history/day.ts'
import { ExchangeRates } from '../../domain/money/exchange-rates.ts'
import { inUnits } from '../../domain/money/minor-units.ts'
import type { OrderFile } from './read-orders.ts'

const percents = [1, 5, 20]

/** What the accounts of an order file contribute, all in one currency. */
export type CostReport = {
  currency: string
  period: { from: string; to: string }
  netSales: string
  grossMargin: string
  costToServe: string
  netContribution: string
  /** Share of sales whose unit cost the file tells; the rest is costed with `assumedMargin`. */
  knownCostShare: number
  assumedMargin: number
  curve: Omit<WhaleCurve, 'total' | 'losing'> & { losing: { accounts: number; amount: string } }
  /** The most profitable first. */
  accounts: AccountStatement[]
  /** Accounts that trade in another currency: no figure contains them. */
  leftOut: { accountId: string; currency: string }[]
}

/**
 * Profit and loss of each account over all days of a file, at cost rates in one currency, and how the profit is spread. Complaints, contacts
 * and offers are in no order file and cost nothing here.
 */
export function costOrders(
  { events, names }: Pick<OrderFile, 'events' | 'names'>,
  rates: CostRates & { currency: string },
  timeZone: string,
): CostReport {
  const { currency } = rates
  const dayOf = (at: string) => dayIn(at, timeZone)
  const days = events.map(({ event }) => dayOf(event.at)).sort()
  const period = { from: days[0] ?? '', to: days.at(-1) ?? '' }
  const noRates = ExchangeRates.parse({})
  const statements: AccountStatement[] = []
  const leftOut: CostReport['leftOut'] = []
  const facts = Map.groupBy(events, ({ event }) => event.accountId)
  for (const [accountId, filed] of facts) {
    const byDay = Map.groupBy(filed, ({ event }) => dayOf(event.at))
    const buckets = [...byDay].map(([day, all]) =>
      bucketOf(
        day,
        all.map(({ event }) => event),
        timeZone,
      ),
    )
    const of = { buckets, complaints: [], grants: [] }
    const statement = computeStatement({ accountId, currency }, of, period, rates, noRates)
    const foreign = statement.currency === currency ? statement.otherCurrencies[0] : statement.currency
    if (foreign === undefined) statements.push(statement)
    else leftOut.push({ accountId: names.get(accountId) ?? accountId, currency: foreign })
  }
  const contributions = statements.map(({ netContribution }) => Big(netContribution))
  const { shares, peak, losing } = whaleCurve(contributions, percents)
  const total = (of: (statement: AccountStatement) => string) =>
    inUnits(
      statements.reduce((sum, each) => sum.plus(of(each)), Big(0)),
      currency,
    )
  return {
    ...{ currency, period, assumedMargin: rates.assumedMargin, leftOut },
    netSales: total(({ netSales }) => netSales),
    grossMargin: total(({ grossMargin }) => grossMargin),
    costToServe: total((each) => each.costToServe.total),
    netContribution: total(({ netContribution }) => netContribution),
    knownCostShare: knownShare(statements),
    curve: { shares, peak, losing: { ...losing, amount: inUnits(losing.amount, currency) } },
    accounts: statements.sort((a, b) => Big(b.netContribution).cmp(a.netContribution)),
  }
}

/** Weighed by sales before returns, as each account's share is. */
function knownShare(statements: readonly AccountStatement[]): number {
  const sold = ({ listSales, discounts }: AccountStatement) => Number(listSales) - Number(discounts)
  const all = statements.reduce((sum, each) => sum + sold(each), 0)
  const known = statements.reduce((sum, each) => sum + sold(each) * each.knownCostShare, 0)
  return all > 0 ? known / all : 1
}
