import type { EventOf, IntakeEvent } from '../../domain/events/event.ts'
import { dayFromNumber } from '../../domain/history/day.ts'

/** An order of so many lines on a day (days since 1970), as a shop sends it. */
export function orderOf(day: number, lines: number): EventOf<'order'> {
  return {
    id: `so-${day}`,
    accountId: 'acme',
    at: `${dayFromNumber(day)}T09:12:00Z`,
    type: 'order',
    currency: 'EUR',
    lines: Array.from({ length: lines }, (_, i) => {
      const sku = 100_000 + ((day * 7 + i * 13) % 60)
      const listPrice = ((sku % 89) + 1 + ((day + i) % 7) / 100).toFixed(2)
      const unitPrice = i % 4 === 0 ? (Number(listPrice) * 0.95).toFixed(2) : listPrice
      return { sku: `A-${sku}`, quantity: ((day + i) % 24) + 1, unitPrice, listPrice }
    }),
  }
}

/**
 * The facts of an order that is promised, delivered, invoiced and paid, in the order in which they happen: the order, what came of it after
 * two days, its invoice, and the payment of the invoice of four orders before.
 */
export function promisedOrderOf(day: number, lines: number, every: number): IntakeEvent[] {
  const order = { ...orderOf(day, lines), promisedAt: dayFromNumber(day + 3) }
  const on = (after: number) => ({ accountId: 'acme', at: `${dayFromNumber(day + after)}T15:30:00Z` })
  const invoice = { amount: '812.50', currency: 'EUR' }
  return [
    order,
    {
      ...{ ...on(2), id: `de-${day}`, type: 'delivery', orderId: order.id },
      lines: order.lines.map(({ sku, quantity }) => ({ sku, quantity })),
    },
    { ...on(3), id: `in-${day}`, type: 'invoice', ...invoice, dueOn: dayFromNumber(day + 30) },
    { ...on(5), id: `pa-${day}`, type: 'payment', ...invoice, invoiceId: `in-${day - 4 * every}` },
  ]
}
