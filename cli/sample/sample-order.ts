import type * as z from 'zod'
import type { Order } from '../../domain/events/event.ts'
import type { Part } from './cast.ts'
import { badProduct, catalogue, type Product, priceRise } from './catalogue.ts'
import type { Random } from './random.ts'

export type SampleOrder = z.infer<typeof Order>

/** One order of an account: two to four of the products it always buys. `offset` is in days from today. */
export function sampleOrder(
  part: Part,
  number: number,
  at: string,
  offset: number,
  random: Random,
): SampleOrder {
  const basket = basketOf(part)
  const products = basket.filter(
    (product, place) => place < 2 || random.chance(0.4) || product === badProduct,
  )
  return {
    id: `so-${String(number).padStart(4, '0')}`,
    type: 'order',
    accountId: part.accountId,
    at,
    currency: 'EUR',
    lines: products.map((product) => orderLine(part, product, offset, random)),
    freight: random.chance(0.7) ? '18.50' : '0.00',
  }
}

/** What an account buys year in, year out, by its name. */
function basketOf(part: Part): Product[] {
  const start = [...part.accountId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const own = [0, 3, 7, 11].map((step) => catalogue[(start + step) % catalogue.length] ?? catalogue[0])
  return part.kind === 'bad-batch' ? [badProduct, ...own.filter((product) => product !== badProduct)] : own
}

/** The two products whose dearer price an account was told about. */
export function mainProducts(part: Part): Product[] {
  return basketOf(part).slice(0, 2)
}

/** Unit price after the account's usual rebate; bargain hunters mostly buy on promotion. */
function orderLine(
  part: Part,
  product: Product,
  offset: number,
  random: Random,
): SampleOrder['lines'][number] {
  const listCents = listCentsOn(product, offset)
  const bargain = part.kind === 'price-sensitive' && random.chance(0.85)
  const rebate = bargain ? random.whole(12, 22) : random.chance(0.15) ? random.whole(2, 5) : 0
  const quantity = Math.max(1, Math.round(part.size * (0.6 + 0.8 * random.share())))
  return {
    sku: product.sku,
    quantity,
    unitPrice: money(Math.round((listCents * (100 - rebate)) / 100)),
    listPrice: money(listCents),
    unitCost: money(product.costCents),
  }
}

/** A product's list price on a day, before or after the rise. */
export function listCentsOn(product: Product, offset: number): number {
  return offset < -priceRise.daysAgo
    ? product.listCents
    : Math.round(product.listCents * (1 + priceRise.share))
}

/** Cents as a decimal amount. */
export function money(cents: number): string {
  return (cents / 100).toFixed(2)
}
