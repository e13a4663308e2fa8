import { countUntil } from '../history/history.ts'

const furthestDays = 3650

/**
 * The day on which something that falls after an order and rises from there is lowest, until the next order; found once for
 * every order, by halving.
 */
export function turnsOf(
  orderDays: readonly number[],
  valueOn: (day: number) => number,
): (day: number) => number {
  const turns: number[] = []
  return (day) => {
    const count = countUntil(orderDays, day)
    const known = turns[count]
    if (known !== undefined) return known
    let low = orderDays[count - 1] ?? day
    const start = valueOn(low)
    const next = orderDays[count] ?? Number.POSITIVE_INFINITY
    let high = Math.min(low + furthestDays, next - 1)
    while (low < high) {
      const middle = (low + high) >> 1
      const step = valueOn(middle + 1) - valueOn(middle)
      // Near certainty two days are equal as numbers: then it has risen already if it is above its start.
      if (step > 0 || (step === 0 && valueOn(middle) > start)) high = middle
      else low = middle + 1
    }
    turns[count] = low
    return low
  }
}
