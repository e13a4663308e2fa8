import type { Big } from 'big.js'
import { say } from '../../../domain/words/say.ts'
import type { RowProblem } from '../read-order-row.ts'
import type { FiledLine } from './order-line-of.ts'

/** What the rows of one order or return say of the whole of it. */
export type Whole = Pick<
  FiledLine,
  'type' | 'accountId' | 'orderId' | 'at' | 'currency' | 'freight' | 'orderDiscount'
> & {
  fileLine: number
  /** A currency beside the first that is named. */
  otherCurrency?: string
}

/** Rows with the same key are of one order or return, wherever they stand in the file. */
export function orderKey({
  type,
  accountId,
  orderId,
}: Pick<Whole, 'type' | 'accountId' | 'orderId'>): string {
  return `${type} ${accountId} ${orderId}`
}

/** Whether rows are of one order or return. */
export function isSameOrder(
  one: Pick<Whole, 'type' | 'accountId' | 'orderId'>,
  other: Pick<Whole, 'type' | 'accountId' | 'orderId'>,
): boolean {
  return one.orderId === other.orderId && one.accountId === other.accountId && one.type === other.type
}

/** Takes up what one more row says of its order: the earliest moment, the currency, freight and discount of the whole. */
export function joinRow(whole: Whole, row: Omit<FiledLine, 'line'>): void {
  if (row.at < whole.at) whole.at = row.at
  if (row.currency && whole.currency && row.currency !== whole.currency) whole.otherCurrency = row.currency
  else if (row.currency) whole.currency = row.currency
  if (row.freight) whole.freight = largest(whole.freight, row.freight)
  if (row.orderDiscount) whole.orderDiscount = largest(whole.orderDiscount, row.orderDiscount)
}

/** Files repeat an order's freight and discount on each of its rows: it counts once. */
function largest(kept: string | undefined, next: string): string {
  return kept !== undefined && Number(kept) >= Number(next) ? kept : next
}

/**
 * Why an order can be none, null where it can: it has one currency, as summing two would invent money, and no more is taken off than
 * its lines are worth (before discounts).
 */
export function wholeProblem(
  { type, orderId, currency, otherCurrency, orderDiscount = '0', fileLine }: Whole,
  worth: Big,
): RowProblem | null {
  if (worth.lt(orderDiscount)) {
    const reason = say('row.order-discount', { amount: orderDiscount, type, order: orderId })
    return { line: fileLine, column: 'orderDiscount', reason }
  }
  if (!otherCurrency) return null
  const reason = say('row.currencies', {
    ...{ type, order: orderId },
    ...{ one: currency ?? '', other: otherCurrency },
  })
  return { line: fileLine, column: 'currency', reason }
}
