import Big from 'big.js'
import { isDiscounted, isDiscountKnown } from '../../domain/history/line-value.ts'
import type { FiledLine } from './order-line-of.ts'
import type { RowProblem } from './read-order-row.ts'
import { isSameOrder, joinRow, orderKey, type Whole, wholeProblem } from './whole-order.ts'

type OrderSum = Whole & { day: string; gross: number; ownDiscount: number; known: number; discounted: number }

/** An order or return of a file: whose, on which day, in which currency, worth how much after all discounts. */
export type SummedOrder = Pick<Whole, 'type' | 'accountId' | 'currency'> & {
  day: string
  amount: number
  known: number
  discounted: number
}

/** The orders of a file, each forgotten once it was taken; how many of them are in which currency; and why others are left out. */
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
  const sums = new Map<string, OrderSum>()
  // Mostly the rows of an order follow each other.
  let latest: OrderSum | undefined
  const sumOf = (row: FiledLine, day: string): OrderSum => {
    if (latest && isSameOrder(latest, row)) return latest
    const key = orderKey(row)
    let sum = sums.get(key)
    if (sum === undefined) {
      const { line: _, ...whole } = row
      sum = { ...whole, day, gross: 0, ownDiscount: 0, known: 0, discounted: 0 }
      sums.set(key, sum)
    }
    latest = sum
    return sum
  }
  return {
    add(row: FiledLine, day: string): void {
      const { line } = row
      const sum = sumOf(row, day)
      if (row.at < sum.at) sum.day = day
      joinRow(sum, row)
      sum.gross += Number(line.unitPrice) * line.quantity
      sum.ownDiscount += Number(line.discount ?? 0)
      if (row.type === 'return' || !isDiscountKnown(line)) return
      sum.known += 1
      if (isDiscounted(line)) sum.discounted += 1
    },
    finish(): WholeOrders {
      const problems: RowProblem[] = []
      const often = new Map<string | undefined, number>()
      for (const [key, sum] of sums) {
        // What floats add to a sum of lines lies far below the sixth decimal.
        const problem = wholeProblem(sum, Big(sum.gross.toFixed(6)))
        if (problem === null) often.set(sum.currency, (often.get(sum.currency) ?? 0) + 1)
        else {
          problems.push(problem)
          sums.delete(key)
        }
      }
      return { orders: takenFrom(sums), often, problems }
    },
  }
}

/** A file of ten million rows has half a million orders: they are not kept beside what is made of them. */
function* takenFrom(sums: Map<string, OrderSum>): Generator<SummedOrder> {
  for (const [key, sum] of sums) {
    sums.delete(key)
    yield summed(sum)
  }
}

/** An amount off the whole order contains the discounts of its lines. */
function summed({ type, accountId, day, currency, orderDiscount, ...sum }: OrderSum): SummedOrder {
  const amount = sum.gross - Math.max(sum.ownDiscount, Number(orderDiscount ?? 0))
  const { known, discounted } = sum
  return { type, accountId, day, ...(currency && { currency }), amount, known, discounted }
}
