import type { EventOf } from '../events/event.ts'
import type { OrderLine } from '../events/line.ts'
import type { ProductSales } from './day-bucket.ts'
import { atList, paid } from './line-value.ts'
import { sum } from './sum.ts'

// An order has at most as many lines. A day with more products keeps the first ones by currency and sku.
const most = 1000

/** What was paid for each product of a day, by currency and sku. */
export function pricesOf(orders: readonly EventOf<'order'>[]): ProductSales[] {
  const products = new Map<string, { sku: string; currency: string; lines: OrderLine[] }>()
  for (const { currency, lines } of orders) {
    for (const line of lines) {
      const key = `${currency} ${line.sku}`
      const product = products.get(key) ?? { sku: line.sku, currency, lines: [] }
      product.lines.push(line)
      products.set(key, product)
    }
  }
  return byProduct(
    [...products.values()].map(({ sku, currency, lines }) => ({
      sku,
      currency,
      units: sum(lines.map((line) => line.quantity)),
      revenue: sum(lines.map(paid)),
      listSales: sum(lines.map(atList)),
    })),
  )
}

/** Rows of different orders, a product each, added up. */
export function addedPrices(one: readonly ProductSales[], other: readonly ProductSales[]): ProductSales[] {
  const rows = new Map(one.map((row) => [`${row.currency} ${row.sku}`, row]))
  for (const row of other) {
    const key = `${row.currency} ${row.sku}`
    const same = rows.get(key)
    rows.set(
      key,
      same
        ? {
            ...same,
            units: sum([same.units, row.units]),
            revenue: sum([same.revenue, row.revenue]),
            listSales: sum([same.listSales, row.listSales]),
          }
        : row,
    )
  }
  return byProduct([...rows.values()])
}

function byProduct(rows: readonly ProductSales[]): ProductSales[] {
  return rows
    .toSorted((a, b) =>
      a.currency === b.currency ? (a.sku < b.sku ? -1 : 1) : a.currency < b.currency ? -1 : 1,
    )
    .slice(0, most)
}
