import Big from 'big.js'
import type * as z from 'zod'
import type { Order, Return } from '../../domain/events/event.ts'
import type { OrderLine } from '../../domain/events/line.ts'
import type { RowProblem } from '../orders-file/read-order-row.ts'
import { eventIdOf } from './event-ids.ts'
import { takeOff, worthOf } from './order-discount.ts'
import type { FiledLine } from './order-line-of.ts'

/** Intake takes at most so many lines, and so many bytes of JSON, in one order; larger ones become several events of the same moment. */
const MOST_LINES = 1000
const MOST_BYTES = 190_000

/** An order or return as `POST /v1/events` takes it. */
export type OrderEvent = z.infer<typeof Order> | z.infer<typeof Return>

/** An event and the line of the file it begins on, for messages about it. */
export type FiledEvent<E = OrderEvent> = { event: E; line: number }

type Group = Omit<FiledLine, 'line' | 'fileLine'> & {
  fileLine: number
  lines: OrderLine[]
  otherCurrency?: string
}

/** What the rows of a file make: events, and the orders that can be none. */
export type Grouped = { events: FiledEvent[]; problems: RowProblem[] }

/** Collects rows into one order or return each; rows of an order may stand anywhere in the file. */
export function createGrouping(): { add(filed: FiledLine): void; finish(currency: string): Grouped } {
  const groups = new Map<string, Group>()
  return {
    add({ line, ...filed }) {
      const key = `${filed.type} ${filed.accountId} ${filed.orderId}`
      const group: Group = groups.get(key) ?? { ...filed, lines: [] }
      groups.set(key, group)
      if (filed.at < group.at) group.at = filed.at
      if (filed.currency && group.currency && filed.currency !== group.currency)
        group.otherCurrency = filed.currency
      else if (filed.currency) group.currency = filed.currency
      if (filed.freight) group.freight = largest(group.freight, filed.freight)
      if (filed.orderDiscount) group.orderDiscount = largest(group.orderDiscount, filed.orderDiscount)
      group.lines.push(line)
    },
    finish(currency) {
      const all = [...groups.values()]
      groups.clear()
      const events = all
        .filter((group) => problemsOf(group).length === 0)
        .flatMap((group) => eventsOf(group, currency))
      return { events: events.sort(byAccountThenTime), problems: all.flatMap(problemsOf) }
    },
  }
}

/** An order has one currency, as summing two would invent money, and no more is taken off than it is worth. */
function problemsOf(group: Group): RowProblem[] {
  const { orderId, currency, otherCurrency, orderDiscount = '0', fileLine, type } = group
  const worth = worthOf(group.lines)
  if (worth.lt(0) || worth.lt(orderDiscount)) {
    const reason = `${orderDiscount} is more than the ${type} ${orderId} is worth: it was left out whole`
    return [{ line: fileLine, column: 'orderDiscount', reason }]
  }
  if (!otherCurrency) return []
  const reason = `the ${type} ${orderId} has rows in ${currency} and in ${otherCurrency}: it was left out whole`
  return [{ line: fileLine, column: 'currency', reason }]
}

/** Files repeat an order's freight and discount on each of its rows: it counts once. */
function largest(kept: string | undefined, next: string): string {
  return kept !== undefined && new Big(kept).gte(next) ? kept : next
}

function eventsOf(group: Group, currency: string): FiledEvent[] {
  const lines = takeOff(group.lines, group.orderDiscount, group.type)
  return cutLines(lines).map((lines, part) => {
    const facts = {
      id: eventIdOf(group.type, group.orderId, part + 1),
      accountId: group.accountId,
      at: group.at,
      currency: group.currency ?? currency,
      lines,
    }
    const freight = part === 0 && group.freight ? { freight: group.freight } : {}
    const event: OrderEvent =
      group.type === 'order' ? { ...facts, type: 'order', ...freight } : { ...facts, type: 'return' }
    return { line: group.fileLine, event }
  })
}

/** The lines of an order in parts that intake takes, in their order: the same lines are always cut alike. */
function cutLines(lines: readonly OrderLine[]): OrderLine[][] {
  const parts: OrderLine[][] = []
  let bytes = MOST_BYTES
  for (const line of lines) {
    const size = Buffer.byteLength(JSON.stringify(line)) + 1
    if (bytes + size > MOST_BYTES || parts.at(-1)?.length === MOST_LINES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(line)
    bytes += size
  }
  return parts
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
