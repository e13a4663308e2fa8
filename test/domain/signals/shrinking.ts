import type { EventOf } from '../../../domain/events/event.ts'
import { anOrder, daysAfter } from '../history/facts.ts'

/** The articles of the account that shrinks. */
export const shrinkingArticles = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7']

/**
 * An account that orders every ten days as it always did: 27 orders of seven articles worth 7,000 each, then so many of one article worth
 * 200.
 */
export function shrinkingOrders(first: string, small = 9, accountId = 'acme'): EventOf<'order'>[] {
  return Array.from({ length: 27 + small }, (_, i) => {
    const isSmall = i >= 27
    const skus = isSmall ? shrinkingArticles.slice(0, 1) : shrinkingArticles
    const lines = skus.map((sku) =>
      isSmall ? { sku, quantity: 2, unitPrice: '100' } : { sku, quantity: 10, unitPrice: '100' },
    )
    const order = anOrder(daysAfter(first, i * 10), { lines })
    return { ...order, accountId, id: `${accountId}-${order.id}` }
  })
}
