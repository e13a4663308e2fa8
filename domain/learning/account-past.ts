import { countUntil } from '../history/history.ts'
import type { ComplaintTime } from '../signals/complaints/complaint-spans.ts'
import type { DatedInvoice } from '../signals/ledger/payment-course.ts'
import type { DatedPromise } from '../signals/ledger/promise-course.ts'
import type { PurchaseState } from '../statistics/purchase-model.ts'

/**
 * What an account did, as far as learning looks: ascending order-days (days since 1970) with the worth of each, and,
 * where a company records them, the days of its returns or complaints and the order lines that carried a discount.
 */
export type AccountPast = {
  accountId: string
  /** The currency of the amounts; left out where it is not known. */
  currency?: string
  days: readonly number[]
  amounts: readonly number[]
  /** Ascending days of returns, credit notes and complaints; left out where nobody records them. */
  complaintDays?: readonly number[]
  /** Per order-day the lines whose discount is known, and those that had one; left out where nobody records them. */
  discounts?: readonly { known: number; discounted: number }[]
  /** Lost quotes one by one, which nothing learns from: they are counted on the way. */
  lostQuotes?: readonly LostQuote[]
  /** What a record of events tells beyond a file of orders; left out where there is none. */
  record?: AccountRecord
}

/** What a record of events tells of complaints and prices; days are days since 1970, ascending. */
export type AccountRecord = {
  /** Orders of each order-day, and articles; 0 where that is not known. */
  orders: readonly number[]
  articles: readonly number[]
  /** Order-days from which on so many articles are habits, and so many of them have stopped. */
  habits: readonly (readonly [day: number, habits: number, stopped: number])[]
  complaints: readonly ComplaintTime[]
  /** Returns for quality by day, and quotes lost on price. */
  qualityReturns: readonly DatedNumber[]
  quotesLost: readonly DatedNumber[]
  /** Days on which an order told something new of how volume answers price, with the sums as they stood then (see `PriceSums`). */
  priceAnswers: readonly (readonly [day: number, xx: number, xy: number])[]
  /** Days on which an order changed by how much (ln) the usual price of what is bought has fallen. */
  cheaper: readonly DatedNumber[]
  /** Promised deliveries, and invoices, whether or not they are settled. */
  promises: readonly DatedPromise[]
  invoices: readonly DatedInvoice[]
  /** Surveys by the share of their scale, days on which somebody else began to look after the account, and quotes lost to a competitor. */
  surveys: readonly DatedNumber[]
  ownerChanges: readonly number[]
  rivalQuotes: readonly DatedNumber[]
}

/** A lost quote: to whom, where that is known, and the articles that were asked for. */
export type LostQuote = { day: number; competitor: string | null; skus: readonly string[] }

export type DatedNumber = readonly [day: number, number: number]

/** Number of order-days up to the end of a day. */
export function ordersUntil(past: Pick<AccountPast, 'days'>, day: number): number {
  return countUntil(past.days, day)
}

/** Whether an account that had ordered by `day` ordered nothing in the `horizon` days after it. */
export function staysSilent(past: AccountPast, day: number, horizon: number): boolean {
  const next = past.days[ordersUntil(past, day)]
  return next === undefined || next > day + horizon
}

/** What purchase models know of an account that had ordered by `day`, in weeks. */
export function purchaseStateAt(past: Pick<AccountPast, 'days'>, day: number): PurchaseState {
  const count = ordersUntil(past, day)
  const first = past.days[0] ?? day
  const last = past.days[count - 1] ?? day
  return { x: count - 1, tx: (last - first) / 7, T: (day - first) / 7 }
}
