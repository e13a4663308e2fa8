import * as z from 'zod'
import {
  ComplaintCategory,
  ComplaintVerdict,
  ContactChannel,
  QuoteLostReason,
  Severity,
} from '../events/event.ts'
import { AttitudeDay } from './attitude-day.ts'
import { LedgerDay } from './ledger-day.ts'

/** What was checked at the door; it is not checked again, or a stricter door would lock out what came before. */
const Text = z.string()
const Count = z.int().nonnegative()
/** A sum: decimal string that may be negative. */
const Sum = z.string().regex(/^-?\d+(\.\d+)?$/)

/** One day's trade in one currency. All amounts are decimal strings of that currency. */
export const Sales = z.object({
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

/** What was paid for one product on a day in one currency, and what the list said. */
export const ProductSales = z.object({
  sku: Text,
  currency: Text,
  units: Sum,
  revenue: Sum,
  listSales: Sum,
})
export type ProductSales = z.infer<typeof ProductSales>

/**
 * What one account did on one business day (of the company's time zone): everything that signals and costing need, and nothing personal. Two buckets of
 * different events of one day can be merged into the bucket of both (`mergeBuckets`).
 */
export const DayBucket = z.object({
  v: z.literal(1),
  day: Text,
  /** Number of distinct events of the day. */
  count: Count,
  orders: Count,
  /** Ids as evidence: the first 20 in id order. */
  orderIds: z.array(Text),
  /** By currency, keys sorted. */
  sales: z.record(Text, Sales),
  contacts: z.partialRecord(ContactChannel, z.object({ count: Count, minutes: Sum })),
  quotesLost: z.partialRecord(QuoteLostReason, Count),
  quotesLostOnPriceIds: z.array(Text),
  complaintsOpened: z.array(
    z.object({ complaintId: Text, category: ComplaintCategory, severity: Severity, at: Text }),
  ),
  complaintsClosed: z.array(z.object({ complaintId: Text, decision: ComplaintVerdict, at: Text })),
  qualityReturns: Count,
  qualityReturnIds: z.array(Text),
  surveys: z.array(z.object({ id: Text, score: z.number(), complaintId: Text.optional() })),
  /** By currency and sku, the first 1,000 of them. */
  prices: z.array(ProductSales),
  priceChanges: z.array(
    z.object({ sku: Text, currency: Text, oldPrice: Sum, newPrice: Sum, at: Text, id: Text }),
  ),
  /** Promises and payments; left out on a day without any. */
  ledger: LedgerDay.optional(),
  /** Surveys, owners and lost quotes, one by one; left out on a day without any. */
  attitude: AttitudeDay.optional(),
})
export type DayBucket = z.infer<typeof DayBucket>
