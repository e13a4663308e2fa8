import { createColumn } from './column.ts'
import { createNameList } from './name-list.ts'
import { createPlaceFinder } from './place-finder.ts'
import { createTextList } from './text-list.ts'
import type { Whole } from './whole-order.ts'

/** What an order or return comes to so far: its day (since 1970), and the sums over its lines. */
export type OrderTotals = Pick<
  Whole,
  'type' | 'accountId' | 'currency' | 'orderDiscount' | 'otherCurrency'
> & {
  day: number
  gross: number
  ownDiscount: number
  /** Lines whose discount is known, and those that had one. */
  known: number
  discounted: number
}
export type OrderSum = OrderTotals & Pick<Whole, 'orderId' | 'fileLine' | 'at'>
type OrderName = Pick<Whole, 'type' | 'accountId' | 'orderId'>

/** What few orders have. */
type Rarely = Pick<Whole, 'orderDiscount' | 'otherCurrency'>

/**
 * The orders of a file, column by column: some seventy bytes each instead of five hundred, as a file of ten million rows has half a million of
 * them. They are found by their name; their places count from 0 as they first came.
 */
export function createOrderColumns() {
  const accounts = createNameList<string>()
  const currencies = createNameList<string | undefined>()
  const orderIds = createTextList()
  const finder = createPlaceFinder()
  const isReturn = createColumn(Int32Array)
  const account = createColumn(Int32Array)
  const currency = createColumn(Int32Array)
  const fileLine = createColumn(Int32Array)
  const at = createColumn(Float64Array)
  const day = createColumn(Int32Array)
  const gross = createColumn(Float64Array)
  const ownDiscount = createColumn(Float64Array)
  const known = createColumn(Int32Array)
  const discounted = createColumn(Int32Array)
  const rarely = new Map<number, Rarely>()
  let count = 0

  const hashOf = ({ type, orderId }: OrderName, account: number): number =>
    hashOfText(orderId) ^ Math.imul(account + 1, 0x9e3779b1) ^ (type === 'return' ? 1 : 0)

  function totals(place: number): OrderTotals {
    const named = currencies.at(currency.at(place))
    return {
      type: isReturn.at(place) === 1 ? 'return' : 'order',
      accountId: accounts.at(account.at(place)) ?? '',
      ...(named && { currency: named }),
      day: day.at(place),
      gross: gross.at(place),
      ownDiscount: ownDiscount.at(place),
      known: known.at(place),
      discounted: discounted.at(place),
      ...rarely.get(place),
    }
  }

  return {
    /** The place of an order, one of its own where it is new. */
    placeOf(order: OrderName): { place: number; isNew: boolean } {
      const whose = accounts.placeOf(order.accountId)
      const which = order.type === 'return' ? 1 : 0
      const hash = hashOf(order, whose)
      const found = finder.find(
        hash,
        (place) =>
          account.at(place) === whose && isReturn.at(place) === which && orderIds.at(place) === order.orderId,
      )
      if (found !== null) return { place: found, isNew: false }
      const place = finder.add(hash)
      account.set(place, whose)
      isReturn.set(place, which)
      orderIds.add(order.orderId)
      count += 1
      return { place, isNew: true }
    },
    totals,
    read: (place: number): OrderSum => ({
      ...totals(place),
      orderId: orderIds.at(place),
      fileLine: fileLine.at(place),
      at: at.at(place),
    }),
    count: () => count,
    write(place: number, order: OrderSum): void {
      currency.set(place, currencies.placeOf(order.currency))
      fileLine.set(place, order.fileLine)
      at.set(place, order.at)
      day.set(place, order.day)
      gross.set(place, order.gross)
      ownDiscount.set(place, order.ownDiscount)
      known.set(place, order.known)
      discounted.set(place, order.discounted)
      const { orderDiscount, otherCurrency } = order
      if (orderDiscount || otherCurrency)
        rarely.set(place, {
          ...(orderDiscount && { orderDiscount }),
          ...(otherCurrency && { otherCurrency }),
        })
    },
  }
}

function hashOfText(text: string): number {
  let hash = text.length
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}
