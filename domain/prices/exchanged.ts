import { countUntil } from '../history/history.ts'
import type { Drift } from './drift.ts'
import type { Purchases } from './purchases.ts'

/** The items whose share of purchases grew and shrank most over a drift, empty where none did; equal ones by number. */
export function exchanged(
  { bought, products }: Purchases,
  { from, middle, until }: Drift,
): { more: string; less: string } {
  const days = bought.map(({ day }) => day)
  const cut = [from, middle, until].map((day) => countUntil(days, day))
  const [low = 0, between = 0, high = 0] = cut
  const shift = new Float64Array(products.length)
  for (let i = low; i < high; i += 1) {
    const product = bought[i]?.product ?? 0
    shift[product] = (shift[product] ?? 0) + (i < between ? -1 / (between - low) : 1 / (high - between))
  }
  const most = shift.indexOf(Math.max(...shift))
  const fewest = shift.indexOf(Math.min(...shift))
  return {
    more: (shift[most] ?? 0) > 0 ? (products[most] ?? '') : '',
    less: (shift[fewest] ?? 0) < 0 ? (products[fewest] ?? '') : '',
  }
}
