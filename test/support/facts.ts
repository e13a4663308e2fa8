import type { IntakeEvent } from '../../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import type { ImportInput } from '../../domain/imports/import.ts'

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

/** What a sender says of a file that it is about to import; the digit tells files apart. */
export function importOf(digit: string, mapping: Record<string, string> = { date: 'Day' }): ImportInput {
  return {
    ...{
      file: 'orders.csv',
      fileHash: digit.repeat(64),
      mapping,
      rows: 1,
      orders: 1,
      returns: 0,
      accounts: 1,
    },
    ...{ firstDay: '2026-01-01', lastDay: '2026-01-01' },
  }
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
