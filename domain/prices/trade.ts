import * as z from 'zod'
import type { DayBucket, ProductSales } from '../history/day-bucket.ts'

/** What of a day tells of prices: the largest products bought, each with its list price, or what was paid, and reported changes. */
export const TradeDay = z.object({
  /** Days since 1970. */
  day: z.int(),
  bought: z.array(
    z.object({ sku: z.string(), currency: z.string(), units: z.number(), unitList: z.number() }),
  ),
  reported: z.array(
    z.object({ sku: z.string(), currency: z.string(), from: z.number(), to: z.number(), id: z.string() }),
  ),
})
export type TradeDay = z.infer<typeof TradeDay>

const largest = 50
// More digits are the noise of a division.
const digits = 12

/**
 * The trade of a day bucket: of its products the 50 largest by revenue. Free goods and changes from or to a price of nothing say
 * nothing of prices and are left out.
 */
export function tradeOf({ prices, priceChanges }: DayBucket, day: number): TradeDay {
  return {
    day,
    bought: largestOf(prices).flatMap(({ sku, currency, units, listSales }) => {
      const unitList = Number((Number(listSales) / Number(units)).toPrecision(digits))
      return unitList > 0 && Number.isFinite(unitList)
        ? [{ sku, currency, units: Number(units), unitList }]
        : []
    }),
    reported: priceChanges.flatMap(({ sku, currency, oldPrice, newPrice, id }) => {
      const [from, to] = [Number(oldPrice), Number(newPrice)]
      return from > 0 && to > 0 ? [{ sku, currency, from, to, id }] : []
    }),
  }
}

/** Of a day's products the 50 largest by revenue; of equals the first by currency and sku, the order of the bucket. */
export function largestOf(prices: readonly ProductSales[]): readonly ProductSales[] {
  if (prices.length <= largest) return prices
  return prices.toSorted((a, b) => Number(b.revenue) - Number(a.revenue)).slice(0, largest)
}
