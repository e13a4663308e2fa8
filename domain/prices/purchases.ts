import type { TradeDay } from './trade.ts'

/** One product bought on one day; `unitList` is its list price that day, or what was paid where no list is known. */
export type Purchase = { day: number; product: number; units: number; unitList: number }

/** A price change that the supplier reported, of a product by its number in `products`. */
export type ReportedChange = {
  day: number
  product: number
  from: number
  to: number
  eventId: string
}

/** What an account bought, product by product; a product is an item number in a currency. */
export type Purchases = {
  products: string[]
  currencies: string[]
  bought: Purchase[]
  reported: ReportedChange[]
}

/** Purchases of days in their order. Changes of items never bought are left out. */
export function purchasesOf(trade: readonly TradeDay[]): Purchases {
  const numbers = new Map<string, Map<string, number>>()
  const products: string[] = []
  const currencies: string[] = []
  const bought: Purchase[] = []
  for (const { day, bought: goods } of trade) {
    for (const { sku, currency, units, unitList } of goods) {
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
      bought.push({ day, product, units, unitList })
    }
  }
  const reported: ReportedChange[] = []
  for (const { day, reported: changes } of trade) {
    for (const { sku, currency, from, to, id } of changes) {
      const product = numbers.get(currency)?.get(sku)
      if (product !== undefined) reported.push({ day, product, from, to, eventId: id })
    }
  }
  return { products, currencies, bought, reported }
}
