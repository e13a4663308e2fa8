import * as z from 'zod'
import { DeliveryCause } from '../events/event.ts'

const Day = z.int()
const Evidence = z.array(z.string())

/**
 * How a promised delivery ended: all of it by the promised day; later; never whole; late because of the customer; or nobody knows, since
 * no delivery was recorded.
 */
export const Fate = z.enum(['kept', 'late', 'missing', 'excused', 'unknown'])
export type Fate = z.infer<typeof Fate>

/** An order whose promise is not settled; `promised` and `owed` are null for deliveries that are dated before their order. */
const OpenPromise = z.object({
  orderId: z.string(),
  promised: Day.nullable(),
  /** Units that were ordered and not cancelled, and those that came. */
  owed: z.number().nullable(),
  delivered: z.number(),
  /** Whether a delivery said that it was all that was left. */
  isWhole: z.boolean(),
  /** The day of the latest delivery or cancellation, before one that of the order. */
  seen: Day,
  cause: DeliveryCause.nullable(),
})
export type OpenPromise = z.infer<typeof OpenPromise>

/** Promises of an account: open ones, and column by column the latest 100 that were settled. Days are days since 1970. */
export const Promises = z.object({
  open: z.array(OpenPromise),
  promised: z.array(Day),
  /** The day on which each was settled: not before it did it weigh anything. */
  done: z.array(Day),
  fate: z.array(Fate),
  cause: z.array(DeliveryCause.nullable()),
  /** The latest orders whose promise was broken. */
  broken: Evidence,
})
export type Promises = z.infer<typeof Promises>

/** An invoice that is not settled; `due` and `amount` are null for payments that are dated before it. */
const OpenInvoice = z.object({
  invoiceId: z.string(),
  currency: z.string(),
  due: Day.nullable(),
  amount: z.string().nullable(),
  paid: z.string(),
  /** The mean day on which that was paid. */
  paidOn: z.number().nullable(),
  seen: Day,
})
export type OpenInvoice = z.infer<typeof OpenInvoice>

/** Invoices of an account: open ones, and column by column the latest 100 that were settled. */
export const Payments = z.object({
  open: z.array(OpenInvoice),
  due: z.array(Day),
  done: z.array(Day),
  /** Days beyond the due day, the mean over what was paid; null for those of which no payment became known. */
  beyond: z.array(z.number().nullable()),
  /** The latest invoices that were paid after their day. */
  late: Evidence,
})
export type Payments = z.infer<typeof Payments>

/** An order past its promised day counts as overdue for so many days; then it is settled, as far as is known. */
export const promiseDays = 60
/** The same for an invoice. */
export const invoiceDays = 180
