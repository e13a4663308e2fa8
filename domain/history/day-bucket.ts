import * as z from 'zod'
import {
  ComplaintCategory,
  ComplaintVerdict,
  ContactChannel,
  QuoteLostReason,
  Severity,
} from '../events/event.ts'
import { Currency, Day, Id, Instant, Sku } from '../events/fields.ts'

const Count = z.int().nonnegative()
/** A sum: decimal string that may be negative. */
const Sum = z.string().regex(/^-?\d+(\.\d+)?$/)

/** One day's trade in one currency. All amounts are decimal strings of that currency. */
export const Sales = z.strictObject({
  orders: Count,
  lines: Count,
  units: Sum,
  /** Net of discounts: sum of quantity x unitPrice - discount. */
  revenue: Sum,
  /** Sum of quantity x (listPrice, or unitPrice where no list price is known); listSales - revenue = discounts. */
  listSales: Sum,
  /** Lines that say whether they were discounted (a list price or a discount, "0" included, is given). */
  knownLines: Count,
  /** Of those, the lines sold below list or with a discount. */
  discountedLines: Count,
  /** Cost of goods of the lines that carry a unit cost, and the revenue of exactly those lines. */
  cost: Sum,
  costKnownRevenue: Sum,
  freight: Sum,
  returns: Count,
  returnLines: Count,
  returnUnits: Sum,
  /** Value credited, and the cost of returned goods where known with the credited value of exactly those lines. */
  returned: Sum,
  returnedCost: Sum,
  returnedCostKnown: Sum,
})
export type Sales = z.infer<typeof Sales>

/** What one account did on one UTC day: everything that signals and costing need, and nothing personal. */
export const DayBucket = z.strictObject({
  v: z.literal(1),
  day: Day,
  /** Number of distinct events of the day (the guard of the stored item). */
  count: Count,
  orders: Count,
  /** Ids as evidence: the first 20 in id order. */
  orderIds: z.array(Id),
  /** By currency, keys sorted. */
  sales: z.record(Currency, Sales),
  contacts: z.partialRecord(ContactChannel, z.strictObject({ count: Count, minutes: z.number() })),
  quotesLost: z.partialRecord(QuoteLostReason, Count),
  quotesLostOnPriceIds: z.array(Id),
  complaintsOpened: z.array(
    z.strictObject({ complaintId: Id, category: ComplaintCategory, severity: Severity, at: Instant }),
  ),
  complaintsClosed: z.array(z.strictObject({ complaintId: Id, decision: ComplaintVerdict, at: Instant })),
  qualityReturns: Count,
  qualityReturnIds: z.array(Id),
  surveys: z.array(z.strictObject({ id: Id, score: z.number(), complaintId: Id.optional() })),
  /** The 50 largest products of the day by revenue, then by sku: what was paid and what the list said. */
  prices: z.array(z.strictObject({ sku: Sku, currency: Currency, units: Sum, revenue: Sum, listSales: Sum })),
  /** Days folded before ids were kept lack `id`. */
  priceChanges: z.array(
    z.strictObject({ sku: Sku, currency: Currency, oldPrice: Sum, newPrice: Sum, id: Id.optional() }),
  ),
})
export type DayBucket = z.infer<typeof DayBucket>
