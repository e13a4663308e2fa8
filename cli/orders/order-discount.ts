import Big from 'big.js'
import type { OrderLine } from '../../domain/events/line.ts'
import { priceGivenBack } from '../orders-file/sums/order-line-of.ts'

/** What lines are worth before their discounts. */
export function worthOf(lines: readonly OrderLine[]): Big {
  return lines.reduce((sum, line) => sum.plus(worth(line)), Big(0))
}

/**
 * The lines of an order with an amount that was taken off the whole of it, spread by what each is worth, to the cent. The amount
 * contains the discounts that lines have of their own; what they have beyond it stays.
 */
export function takeOff(
  lines: OrderLine[],
  amount: string | undefined,
  type: 'order' | 'return',
): OrderLine[] {
  const own = lines.reduce((sum, line) => sum.plus(line.discount ?? 0), Big(0))
  const rest = Big(amount ?? 0).minus(own)
  if (rest.lte(0)) return lines
  const left = lines.map((line) => worth(line).minus(line.discount ?? 0))
  const all = left.reduce((sum, each) => sum.plus(each), Big(0))
  let taken = Big(0)
  let before = Big(0)
  return lines.map((line, at) => {
    before = before.plus(left[at] ?? 0)
    // Rounding the running total leaves nothing over; no line gets more than it is worth.
    const upTo = before.eq(all) ? rest : rest.times(before).div(all).round(2)
    const share = Big(Math.min(Number(upTo.minus(taken)), Number(left[at] ?? 0)))
    taken = taken.plus(share)
    if (share.lte(0)) return line
    return type === 'order'
      ? { ...line, discount: share.plus(line.discount ?? 0).toFixed() }
      : { ...line, unitPrice: priceGivenBack(line.unitPrice, line.quantity, share.toFixed()) }
  })
}

const worth = ({ unitPrice, quantity }: OrderLine): Big => Big(unitPrice).times(quantity)
