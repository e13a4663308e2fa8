import { countUntil } from '../history/history.ts'
import type { Model } from '../risk/model.ts'
import { priceWindowDays as window } from './price-window.ts'
import type { Purchases } from './purchases.ts'

// Fewer purchases on either side are no habit.
const least = 5
// What accounts' drift differs by in truth: a standard deviation of 14 % (judgement). The noise is shrunk against it.
const trueVariance = 0.02

/** The usual ln price of what was bought in the days up to the last purchase less that of as many days before. */
export type Drift = { logChange: number; until: number; middle: number; from: number }

/**
 * Drift to other price levels: every purchase of an item counts once, at the item's first known list price, so that
 * neither price changes nor quantities pass for it. Only purchases in the first currency are compared. The change is
 * shrunk by its noise and fades after the last purchase.
 */
export function driftOver({ bought, products, currencies }: Purchases, model: Model) {
  const { halfLifeDays } = model
  const logs = new Float64Array(products.length).fill(Number.NaN)
  const currency = currencies[bought[0]?.product ?? 0]
  const days: number[] = []
  const sums = new Float64Array(bought.length + 1)
  const squares = new Float64Array(bought.length + 1)
  let [sum, square] = [0, 0]
  for (const { product, unitList, day } of bought) {
    if (currencies[product] !== currency) continue
    let log = logs[product] ?? Number.NaN
    if (Number.isNaN(log)) {
      log = Math.log(unitList)
      logs[product] = log
    }
    sum += log
    square += log * log
    const count = days.push(day)
    sums[count] = sum
    squares[count] = square
  }
  const between = (low: number, high: number) => {
    const n = high - low
    const mean = n > 0 ? ((sums[high] ?? 0) - (sums[low] ?? 0)) / n : 0
    return { n, mean, spread: Math.max(0, (squares[high] ?? 0) - (squares[low] ?? 0) - n * mean * mean) }
  }
  const known: (Drift | null)[] = []
  const driftAt = (count: number): Drift | null => {
    const until = days[count - 1]
    if (until === undefined) return null
    const [middle, from] = [until - window, until - 2 * window]
    const cut = countUntil(days, middle)
    const now = between(cut, count)
    const before = between(countUntil(days, from), cut)
    if (Math.min(now.n, before.n) < least) return null
    const variance = ((now.spread + before.spread) / (now.n + before.n - 2)) * (1 / now.n + 1 / before.n)
    const kept = trueVariance / (trueVariance + variance)
    return { logChange: kept * (now.mean - before.mean), until, middle, from }
  }
  const on = (day: number): Drift | null => {
    const count = countUntil(days, day)
    const drift = known[count] === undefined ? driftAt(count) : known[count]
    known[count] = drift
    return drift
  }
  return {
    on,
    /** ln by which the usual price has fallen, fading after the last purchase. */
    fall(day: number): number {
      const drift = on(day)
      if (drift === null) return 0
      return Math.max(0, -drift.logChange) * 2 ** ((drift.until - day) / halfLifeDays.prices)
    },
  }
}
