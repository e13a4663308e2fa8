import Big from 'big.js'
import { dayNumber } from '../../../domain/history/day.ts'
import { isDiscounted, isDiscountKnown } from '../../../domain/history/line-value.ts'
import type { RowProblem } from '../read-order-row.ts'
import { numberOf } from '../values/plain.ts'
import { createOrderColumns, type OrderSum, type OrderTotals } from './order-columns.ts'
import type { FiledLine } from './order-line-of.ts'
import { isSameOrder, joinRow, type Whole, wholeProblem } from './whole-order.ts'

/** An order or return of a file: whose, on which day, in which currency, worth how much after all discounts. */
export type SummedOrder = Pick<Whole, 'type' | 'accountId' | 'currency'> & {
  /** Days since 1970. */
  day: number
  amount: number
  known: number
  discounted: number
}

/** The orders of a file; how many of them are in which currency; and why others are left out. */
export type WholeOrders = {
  orders: Iterable<SummedOrder>
  often: ReadonlyMap<string | undefined, number>
  problems: RowProblem[]
}

/**
 * Sums the lines of each order as they come, without keeping them: the days and amounts that an import of the same rows would file, by the
 * same rules.
 */
export function createOrderSums() {
  const orders = createOrderColumns()
  // Mostly the rows of an order follow each other: it is written down once they end.
  let latest: { place: number; sum: OrderSum } | undefined
  const sumOf = (row: FiledLine, day: string): OrderSum => {
    if (latest && isSameOrder(latest.sum, row)) return latest.sum
    if (latest) orders.write(latest.place, latest.sum)
    const { place, isNew } = orders.placeOf(row)
    latest = { place, sum: isNew ? begun(row, day) : orders.read(place) }
    return latest.sum
  }
  return {
    add(row: FiledLine, day: string): void {
      const { line } = row
      const sum = sumOf(row, day)
      if (row.at < sum.at) sum.day = dayNumber(day)
      joinRow(sum, row)
      sum.gross += numberOf(line.unitPrice) * line.quantity
      sum.ownDiscount += Number(line.discount ?? 0)
      if (row.type === 'return' || !isDiscountKnown(line)) return
      sum.known += 1
      if (isDiscounted(line)) sum.discounted += 1
    },
    finish(): WholeOrders {
      if (latest) orders.write(latest.place, latest.sum)
      const problems: RowProblem[] = []
      const often = new Map<string | undefined, number>()
      const left = new Set<number>()
      for (let place = 0; place < orders.count(); place += 1) {
        const totals = orders.totals(place)
        const problem = canBeNone(totals) ? problemOf(orders.read(place)) : null
        if (problem === null) often.set(totals.currency, (often.get(totals.currency) ?? 0) + 1)
        else {
          problems.push(problem)
          left.add(place)
        }
      }
      return { orders: summedOf(orders, left), often, problems }
    },
  }
}

function begun(
  { type, accountId, orderId, fileLine, at, currency, orderDiscount }: FiledLine,
  day: string,
): OrderSum {
  return {
    ...{ type, accountId, orderId, fileLine, at, day: dayNumber(day) },
    ...(currency && { currency }),
    ...(orderDiscount && { orderDiscount }),
    ...{ gross: 0, ownDiscount: 0, known: 0, discounted: 0 },
  }
}

const canBeNone = ({ orderDiscount, otherCurrency }: OrderTotals): boolean =>
  orderDiscount !== undefined || otherCurrency !== undefined

/** What floats add to a sum of lines lies far below the sixth decimal. */
const problemOf = (sum: OrderSum): RowProblem | null => wholeProblem(sum, Big(sum.gross.toFixed(6)))

function* summedOf(
  orders: ReturnType<typeof createOrderColumns>,
  left: ReadonlySet<number>,
): Generator<SummedOrder> {
  for (let place = 0; place < orders.count(); place += 1)
    if (!left.has(place)) yield summed(orders.totals(place))
}

/** An amount off the whole order contains the discounts of its lines. */
function summed({ type, accountId, day, currency, orderDiscount, ...sum }: OrderTotals): SummedOrder {
  const amount = sum.gross - Math.max(sum.ownDiscount, Number(orderDiscount ?? 0))
  const { known, discounted } = sum
  return { type, accountId, day, ...(currency && { currency }), amount, known, discounted }
}
