import * as z from 'zod'
import type { History } from './history.ts'
import { monthOf } from './month.ts'
import { sum } from './sum.ts'

/** What an account ordered in a month. */
export const MonthSales = z
  .strictObject({
    month: z.string().meta({ description: 'Such as 2026-03' }),
    orders: z.int().nonnegative(),
    revenue: z
      .array(z.strictObject({ amount: z.string(), currency: z.string() }))
      .meta({ description: 'Net of discounts, by currency' }),
  })
  .meta({ id: 'MonthSales' })
export type MonthSales = z.infer<typeof MonthSales>

/** The months up to the one of a day, oldest first; a month without an order is one, too. */
export function monthSales({ buckets }: History, day: string, count: number): MonthSales[] {
  const last = monthOf(day)
  const byMonth = Map.groupBy(buckets, (bucket) => monthOf(bucket.day))
  return Array.from({ length: count }, (_, n) => {
    const month = last - count + 1 + n
    const own = byMonth.get(month) ?? []
    const currencies = [...new Set(own.flatMap(({ sales }) => Object.keys(sales)))].sort()
    return {
      month: new Date(Date.UTC(1970, month, 1)).toISOString().slice(0, 7),
      orders: own.reduce((all, { orders }) => all + orders, 0),
      revenue: currencies.map((currency) => ({
        currency,
        amount: sum(own.map(({ sales }) => sales[currency]?.revenue ?? 0)),
      })),
    }
  })
}
