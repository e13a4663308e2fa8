import * as z from 'zod'
import { DeliveryCause, type Event, isType } from '../events/event.ts'
import { dayIn } from './day.ts'
import { rowsOf } from './rows-of.ts'
import { sum } from './sum.ts'

const Text = z.string()
/** A sum that is not negative, as a decimal string. */
const Sum = z.string().regex(/^\d+(\.\d+)?$/)

/** What one day says of promises and payments: the first 100 rows of each kind by id. Units are of all articles together. */
export const LedgerDay = z.object({
  /** Orders that were promised for a day. */
  promised: z.array(z.object({ orderId: Text, day: Text, units: Sum })),
  /** Deliveries; null units are all that was left of the order. */
  delivered: z.array(
    z.object({ id: Text, orderId: Text, units: Sum.nullable(), cause: DeliveryCause.nullable() }),
  ),
  /** Orders that were cancelled, wholly or in part. */
  cancelled: z.array(z.object({ id: Text, orderId: Text, units: Sum })),
  invoiced: z.array(z.object({ invoiceId: Text, amount: Sum, currency: Text, due: Text })),
  paid: z.array(z.object({ id: Text, invoiceId: Text, amount: Sum, currency: Text })),
})
export type LedgerDay = z.infer<typeof LedgerDay>

/** The ledger's rows of the distinct facts of one day; undefined when there are none. */
export function ledgerDayOf(facts: readonly Event[], timeZone: string): LedgerDay | undefined {
  return unlessEmpty({
    promised: facts
      .filter(isType('order'))
      .flatMap(({ id, promisedAt, lines }) =>
        promisedAt === undefined
          ? []
          : [{ orderId: id, day: businessDay(promisedAt, timeZone), units: unitsOf(lines) }],
      ),
    delivered: facts.filter(isType('delivery')).map(({ id, orderId, lines, cause = null }) => ({
      id,
      orderId,
      units: lines === undefined ? null : unitsOf(lines),
      cause,
    })),
    cancelled: facts
      .filter(isType('return'))
      .flatMap(({ id, orderId, reason, lines }) =>
        reason === 'cancelled' && orderId !== undefined ? [{ id, orderId, units: unitsOf(lines) }] : [],
      ),
    invoiced: facts
      .filter(isType('invoice'))
      .map(({ id, amount, currency, dueOn }) => ({ invoiceId: id, amount, currency, due: dueOn })),
    paid: facts
      .filter(isType('payment'))
      .map(({ id, invoiceId, amount, currency }) => ({ id, invoiceId, amount, currency })),
  })
}

/** The rows of two parts of one day. */
export function mergeLedgerDays(one?: LedgerDay, other?: LedgerDay): LedgerDay | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return unlessEmpty({
    promised: [...one.promised, ...other.promised],
    delivered: [...one.delivered, ...other.delivered],
    cancelled: [...one.cancelled, ...other.cancelled],
    invoiced: [...one.invoiced, ...other.invoiced],
    paid: [...one.paid, ...other.paid],
  })
}

function unlessEmpty({ promised, delivered, cancelled, invoiced, paid }: LedgerDay): LedgerDay | undefined {
  const rows = {
    promised: rowsOf(promised, ({ orderId }) => orderId),
    delivered: rowsOf(delivered, ({ id }) => id),
    cancelled: rowsOf(cancelled, ({ id }) => id),
    invoiced: rowsOf(invoiced, ({ invoiceId }) => invoiceId),
    paid: rowsOf(paid, ({ id }) => id),
  }
  return Object.values(rows).some(({ length }) => length > 0) ? rows : undefined
}

function businessDay(promisedAt: string, timeZone: string): string {
  return promisedAt.includes('T') ? dayIn(promisedAt, timeZone) : promisedAt
}

function unitsOf(lines: readonly { quantity: number }[]): string {
  return sum(lines.map(({ quantity }) => quantity))
}
