import type { IntakeEvent } from '../../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'

/** An order of one line. */
export function order(
  id: string,
  day: string,
  changes: { accountId?: string; price?: string } = {},
): IntakeEvent {
  const { accountId = 'acme', price = '12.50' } = changes
  return {
    id,
    accountId,
    at: `${day}T10:15:00Z`,
    type: 'order',
    currency: 'EUR',
    lines: [{ sku: 'A-1', quantity: 10, unitPrice: price, listPrice: '14.00', unitCost: '8.10' }],
    freight: '9.90',
  }
}

/** Orders every so many days from a day on. */
export function orders(from: string, every: number, count: number, accountId = 'acme'): IntakeEvent[] {
  return Array.from({ length: count }, (_, n) =>
    order(`${accountId}-${n}`, dayFromNumber(dayNumber(from) + n * every), { accountId }),
  )
}

/** The account of the examples. */
export const acme = {
  name: 'Acme GmbH',
  owner: {
    name: 'Li Wei',
    email: 'li.wei@example.com',
    manager: { name: 'Ana Sol', email: 'ana.sol@example.com' },
  },
  contact: { name: 'Jo Kern', email: 'jo@acme.example' },
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  locale: 'en' as const,
}

/** The complaint of the examples. */
export const complaint = {
  id: 'c-77',
  accountId: 'acme',
  category: 'quality',
  description: '12 of 40 units cracked',
  orderId: 'o-1',
  contact: { name: 'Jo Kern', email: 'jo@acme.example' },
  remedySought: 'replacement',
}
