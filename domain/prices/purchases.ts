import type { DayBucket, ProductSales } from '../history/day-bucket.ts'
import type { History } from '../history/history.ts'

const largest = 50

/** One product bought on one day; `unitList` is its list price that day, or what was paid where no list is known. */
export type Purchase = { day: number; product: number; units: number; unitList: number }

/** A price change that the supplier reported, of a product by its number in `products`. */
export type ReportedChange = {
  day: number
  product: number
  from: number
  to: number
  eventId: string | null
}

/** What an account bought, product by product; a product is an item number in a currency. */
export type Purchases = {
  products: string[]
  currencies: string[]
  bought: Purchase[]
  reported: ReportedChange[]
}

/**
 * Purchases of a history in day order: of each day the 50 largest products by revenue. Free goods and
 * changes from or to a price of nothing say nothing of prices and are left out, as are changes of items never bought.
 */
export function purchasesOf({ buckets, days }: History): Purchases {
  const numbers = new Map<string, Map<string, number>>()
  const products: string[] = []
  const currencies: string[] = []
  const bought: Purchase[] = []
  for (const [i, bucket] of buckets.entries()) {
    for (const { sku, currency, units, listSales } of largestOf(bucket)) {
      let ofCurrency = numbers.get(currency)
      if (ofCurrency === undefined) {
        ofCurrency = new Map()
        numbers.set(currency, ofCurrency)
      }
      let product = ofCurrency.get(sku)
      if (product === undefined) {
        product = products.push(sku) - 1
        currencies.push(currency)
        ofCurrency.set(sku, product)
      }
      const amount = Number(units)
      const unitList = Number(listSales) / amount
      if (unitList > 0 && Number.isFinite(unitList))
        bought.push({ day: days[i] ?? 0, product, units: amount, unitList })
    }
  }
  const reported: ReportedChange[] = []
  for (const [i, { priceChanges }] of buckets.entries()) {
    for (const { sku, currency, oldPrice, newPrice, id } of priceChanges) {
      const product = numbers.get(currency)?.get(sku)
      const [from, to] = [Number(oldPrice), Number(newPrice)]
      if (product !== undefined && from > 0 && to > 0)
        reported.push({ day: days[i] ?? 0, product, from, to, eventId: id ?? null })
    }
  }
  return { products, currencies, bought, reported }
}

/** By revenue; of equals the first by currency and sku, the order of the bucket. */
function largestOf({ prices }: DayBucket): readonly ProductSales[] {
  if (prices.length <= largest) return prices
  return prices.toSorted((a, b) => Number(b.revenue) - Number(a.revenue)).slice(0, largest)
}
