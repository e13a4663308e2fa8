import Big from 'big.js'
import type { EventOf } from '../events/event.ts'
import type { OrderLine } from '../events/line.ts'
import type { DayBucket } from './day-bucket.ts'
import { atList, paid } from './line-value.ts'
import { sum } from './sum.ts'

const largest = 50

/** What was paid for each product of a day: the 50 largest by revenue, equal ones by currency and sku. */
export function pricesOf(orders: readonly EventOf<'order'>[]): DayBucket['prices'] {
  const products = new Map<string, { sku: string; currency: string; lines: OrderLine[] }>()
  for (const { currency, lines } of orders) {
    for (const line of lines) {
      const key = `${currency} ${line.sku}`
      const product = products.get(key) ?? { sku: line.sku, currency, lines: [] }
      product.lines.push(line)
      products.set(key, product)
    }
  }
  return [...products]
    .map(([key, { sku, currency, lines }]) => ({
      key,
      price: {
        sku,
        currency,
        units: sum(lines.map((line) => line.quantity)),
        revenue: sum(lines.map(paid)),
        listSales: sum(lines.map(atList)),
      },
    }))
    .sort((a, b) => Big(b.price.revenue).cmp(a.price.revenue) || (a.key < b.key ? -1 : 1))
    .slice(0, largest)
    .map(({ price }) => price)
}
