import type * as z from 'zod'
import type { Order, Return } from '../../domain/events/event.ts'
import type { OrderLine } from '../../domain/events/line.ts'
import type { RowProblem } from '../orders-file/read-order-row.ts'
import { eventIdOf } from '../orders-file/sums/event-ids.ts'
import type { FiledLine } from '../orders-file/sums/order-line-of.ts'
import { joinRow, orderKey, type Whole, wholeProblem } from '../orders-file/sums/whole-order.ts'
import { takeOff, worthOf } from './order-discount.ts'

/** Intake takes at most so many lines, and so many bytes of JSON, in one order; larger ones become several events of the same moment. */
const MOST_LINES = 1000
const MOST_BYTES = 190_000

/** An order or return as `POST /v1/events` takes it. */
export type OrderEvent = z.infer<typeof Order> | z.infer<typeof Return>

/** An event and the line of the file it begins on, for messages about it. */
export type FiledEvent<E = OrderEvent> = { event: E; line: number }

type Group = Whole & { lines: OrderLine[] }

/** What the rows of a file make: events, and the orders that can be none. */
export type Grouped = { events: FiledEvent[]; problems: RowProblem[] }

/** Collects rows into one order or return each; rows of an order may stand anywhere in the file. */
export function createGrouping(): { add(filed: FiledLine): void; finish(currency: string): Grouped } {
  const groups = new Map<string, Group>()
  return {
    add({ line, ...filed }) {
      const key = orderKey(filed)
      const group: Group = groups.get(key) ?? { ...filed, lines: [] }
      groups.set(key, group)
      joinRow(group, filed)
      group.lines.push(line)
    },
    finish(currency) {
      const events: FiledEvent[] = []
      const problems: RowProblem[] = []
      for (const group of groups.values()) {
        const problem = wholeProblem(group, worthOf(group.lines))
        if (problem) problems.push(problem)
        else events.push(...eventsOf(group, currency))
      }
      groups.clear()
      return { events: events.sort(byAccountThenTime), problems }
    },
  }
}

function eventsOf(group: Group, currency: string): FiledEvent[] {
  const lines = takeOff(group.lines, group.orderDiscount, group.type)
  return cutLines(lines).map((lines, part) => {
    const facts = {
      id: eventIdOf(group.type, group.orderId, part + 1),
      accountId: group.accountId,
      at: new Date(group.at).toISOString(),
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
