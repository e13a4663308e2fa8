import type { DayBucket } from '../history/day-bucket.ts'
import type { History } from '../history/history.ts'

/** An account's order-days (days since 1970) and their worth in the currency of most of them; amounts in others count as 0. */
export type OrderDays = { currency: string | null; days: number[]; amounts: number[] }

/** The order-days of a history. */
export function orderDaysOf({ buckets, days }: History): OrderDays {
  const ordered = buckets.filter(({ orders }) => orders > 0)
  const currency = commonCurrency(ordered)
  return {
    currency,
    days: days.filter((_, i) => (buckets[i]?.orders ?? 0) > 0),
    amounts: ordered.map(({ sales }) => Number((currency && sales[currency]?.revenue) ?? 0)),
  }
}

/** The currency of most order-days; of equals the first by its code. */
function commonCurrency(buckets: readonly DayBucket[]): string | null {
  const counts = new Map<string, number>()
  for (const { sales } of buckets)
    for (const [currency, { orders }] of Object.entries(sales))
      if (orders > 0) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return most?.[0] ?? null
}
