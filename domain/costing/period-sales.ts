import Big from 'big.js'
import type { DayBucket } from '../history/day-bucket.ts'

/** Sums of a period in one currency, exact. */
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
  /** Other currencies that were traded in, which the sums leave out. */
  otherCurrencies: string[]
}

/** What an account bought and returned in `currency` over the day buckets given, in any order. */
export function periodSales(buckets: readonly DayBucket[], currency: string): PeriodSales {
  const days = buckets.flatMap((bucket) => bucket.sales[currency] ?? [])
  const count = (key: 'orders' | 'lines' | 'returns' | 'returnLines') =>
    days.reduce((sum, day) => sum + day[key], 0)
  const sum = (key: SumKey) => days.reduce((total, day) => total.plus(day[key]), Big(0))
  const others = buckets.flatMap((bucket) => Object.keys(bucket.sales)).filter((code) => code !== currency)
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
    otherCurrencies: [...new Set(others)].toSorted(),
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
