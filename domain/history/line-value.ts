import Big from 'big.js'
import type { OrderLine } from '../events/line.ts'

/** What was paid for a line: quantity x unitPrice - discount. */
export function paid(line: OrderLine): Big {
  return Big(line.unitPrice)
    .times(line.quantity)
    .minus(line.discount ?? 0)
}

/** What lines are worth together. */
export function paidFor(lines: readonly OrderLine[]): Big {
  return lines.reduce((sum, line) => sum.plus(paid(line)), new Big(0))
}

/** What the line would cost at list price; the unit price stands in where no list price is known. */
export function atList(line: OrderLine): Big {
  return Big(line.listPrice ?? line.unitPrice).times(line.quantity)
}

/** Whether a line says if it was discounted at all. */
export function isDiscountKnown(line: OrderLine): boolean {
  return line.listPrice !== undefined || line.discount !== undefined
}

/** Whether a line was sold below list price or with an explicit discount. */
export function isDiscounted(line: OrderLine): boolean {
  return (
    Big(line.discount ?? 0).gt(0) || (line.listPrice !== undefined && Big(line.unitPrice).lt(line.listPrice))
  )
}
