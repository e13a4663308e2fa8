import Big from 'big.js'
import type * as z from 'zod'
import type { Order, Return } from '../../domain/events/event.ts'
import type { OrderLine } from '../../domain/events/line.ts'
import { eventIdOf } from './event-ids.ts'
import type { OrderRow } from './read-order-row.ts'

/** Intake takes at most so many lines in one order; longer ones become several events of the same moment. */
const MOST_LINES = 1000

/** An order or return as `POST /v1/events` takes it. */
export type OrderEvent = z.infer<typeof Order> | z.infer<typeof Return>

/** An event and the line of the file it begins on, for messages about it. */
export type FiledEvent<E = OrderEvent> = { event: E; line: number }

type Group = {
  type: 'order' | 'return'
  accountId: string
  orderId: string
  at: string
  line: number
  currency?: string
  freight?: string
  lines: OrderLine[]
}

/** Collects rows into one order or return each; rows of an order may stand anywhere in the file. */
export function createGrouping(): { add(row: OrderRow): void; finish(currency: string): FiledEvent[] } {
  const groups = new Map<string, Group>()
  return {
    add(row) {
      const day = row.at.slice(0, 10)
      const orderId = row.orderId ?? day
      // Cancelled invoices carry a C before their number in many ERP exports, whatever the sign of the quantity.
      const type = row.quantity < 0 || /^C\d/.test(orderId) ? 'return' : 'order'
      const key = `${type} ${row.accountId} ${orderId}`
      const group = groups.get(key) ?? {
        type,
        accountId: row.accountId,
        orderId,
        at: row.at,
        line: row.line,
        lines: [],
      }
      groups.set(key, group)
      if (row.at < group.at) group.at = row.at
      if (row.currency) group.currency = row.currency
      if (row.freight && type === 'order') group.freight = largest(group.freight, row.freight)
      group.lines.push(lineOf(row, type))
    },
    finish(currency) {
      const filed = [...groups.values()].flatMap((group) => eventsOf(group, currency))
      groups.clear()
      return filed.sort(byAccountThenTime)
    },
  }
}

function lineOf(row: OrderRow, type: 'order' | 'return'): OrderLine {
  const line = { sku: row.sku, quantity: Math.abs(row.quantity), unitPrice: row.unitPrice }
  const costed = { ...line, ...(row.unitCost && { unitCost: row.unitCost }) }
  if (type === 'return') return costed
  return {
    ...costed,
    ...(row.listPrice && { listPrice: row.listPrice }),
    ...(row.discount && { discount: row.discount }),
  }
}

/** Files repeat an order's freight on each of its rows: it counts once. */
function largest(kept: string | undefined, next: string): string {
  return kept !== undefined && new Big(kept).gte(next) ? kept : next
}

function eventsOf(group: Group, currency: string): FiledEvent[] {
  const parts = Math.ceil(group.lines.length / MOST_LINES)
  return Array.from({ length: parts }, (_, part) => {
    const facts = {
      id: eventIdOf(group.type, group.orderId, part + 1),
      accountId: group.accountId,
      at: group.at,
      currency: group.currency ?? currency,
      lines: group.lines.slice(part * MOST_LINES, (part + 1) * MOST_LINES),
    }
    const freight = part === 0 && group.freight ? { freight: group.freight } : {}
    const event: OrderEvent =
      group.type === 'order' ? { ...facts, type: 'order', ...freight } : { ...facts, type: 'return' }
    return { line: group.line, event }
  })
}

/** Neighbouring events of one account are folded together. */
function byAccountThenTime(a: FiledEvent, b: FiledEvent): number {
  return (
    compare(a.event.accountId, b.event.accountId) ||
    compare(a.event.at, b.event.at) ||
    compare(a.event.id, b.event.id)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
