import type { EventOf } from '../../domain/events/event.ts'
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
