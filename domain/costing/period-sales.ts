import Big from 'big.js'
import type { DayBucket } from '../history/day-bucket.ts'
import { type ExchangeRates, rateOn } from '../money/exchange-rates.ts'

/** Sums of a period in one currency, unrounded. */
export type PeriodSales = {
  orders: number
  lines: number
  returns: number
  returnLines: number
  revenue: Big
  listSales: Big
  cost: Big
  costKnownRevenue: Big
  returned: Big
  returnedCost: Big
  returnedCostKnown: Big
  freight: Big
  /** Orders of days on which no freight amount was reported. */
  ordersWithoutFreight: number
  /** Other currencies that were traded in: those that came in at rates of their days, and those the sums leave out. */
  convertedCurrencies: string[]
  otherCurrencies: string[]
}

/** What an account bought and returned over the day buckets given, in any order, in `currency`. */
export function periodSales(
  buckets: readonly DayBucket[],
  currency: string,
  rates: ExchangeRates,
): PeriodSales {
  const traded = buckets.flatMap(({ day, sales }) =>
    Object.entries(sales).map(([code, inCode]) => ({
      code,
      inCode,
      rate: rateOn(rates, code, currency, day)?.factor,
    })),
  )
  const days = traded.flatMap(({ inCode, rate }) => (rate ? [{ ...inCode, rate }] : []))
  const count = (key: 'orders' | 'lines' | 'returns' | 'returnLines') =>
    days.reduce((sum, day) => sum + day[key], 0)
  const sum = (key: SumKey) => days.reduce((total, day) => total.plus(Big(day[key]).times(day.rate)), Big(0))
  const others = traded.filter(({ code }) => code !== currency)
  const unknown = new Set(others.flatMap(({ code, rate }) => (rate ? [] : [code])))
  const known = others.map(({ code }) => code).filter((code) => !unknown.has(code))
  return {
    orders: count('orders'),
    lines: count('lines'),
    returns: count('returns'),
    returnLines: count('returnLines'),
    revenue: sum('revenue'),
    listSales: sum('listSales'),
    cost: sum('cost'),
    costKnownRevenue: sum('costKnownRevenue'),
    returned: sum('returned'),
    returnedCost: sum('returnedCost'),
    returnedCostKnown: sum('returnedCostKnown'),
    freight: sum('freight'),
    ordersWithoutFreight: days
      .filter((day) => Big(day.freight).eq(0))
      .reduce((total, day) => total + day.orders, 0),
    convertedCurrencies: [...new Set(known)].toSorted(),
    otherCurrencies: [...unknown].toSorted(),
  }
}

type SumKey =
  | 'revenue'
  | 'listSales'
  | 'cost'
  | 'costKnownRevenue'
  | 'returned'
  | 'returnedCost'
  | 'returnedCostKnown'
  | 'freight'
