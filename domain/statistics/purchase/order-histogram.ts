import { OutsideDomain, requireWhole } from '../outside-domain.ts'

/** One account's order-days, as far as purchase models ask: repeat order-days, first and last day (days since 1970). */
export type OrderSpan = { x: number; firstDay: number; lastDay: number }

/**
 * How many accounts share each (x, first day, last day), and the sum of the logs of all their gaps in days. The time
 * from first day to now is not part of a key: the histogram is exact at every `now` from the last order on.
 */
export type OrderHistogram = { cells: Map<number, number>; accounts: number; logGaps: number }

// A key packs 17 bits of span, 17 bits of x (never above the span) and 18 bits of first day into a safe integer.
const spanLimit = 2 ** 17
const earliest = -(2 ** 17)

/** An empty histogram. */
export function createHistogram(): OrderHistogram {
  return { cells: new Map(), accounts: 0, logGaps: 0 }
}

/** Adds an account (or with `count` -1 takes it out). `logGaps` is the sum of the logs of its gaps in days. */
export function countAccount(histogram: OrderHistogram, span: OrderSpan, logGaps: number, count = 1): void {
  const key = keyOf(span)
  const kept = (histogram.cells.get(key) ?? 0) + count
  if (kept === 0) histogram.cells.delete(key)
  else histogram.cells.set(key, kept)
  histogram.accounts += count
  histogram.logGaps += count * logGaps
}

/**
 * Counts one more order-day in O(1) and answers the account's new span: `before` is null for its first order. A day
 * that is already counted must not come again; one before the last day is for `countAccount` (out, replay, in).
 */
export function countOrderDay(histogram: OrderHistogram, before: OrderSpan | null, day: number): OrderSpan {
  if (before === null) {
    const first = { x: 0, firstDay: day, lastDay: day }
    countAccount(histogram, first, 0)
    return first
  }
  if (!(day > before.lastDay)) {
    throw new OutsideDomain(
      'day',
      day,
      `a day after the account's last order-day ${before.lastDay} is needed`,
    )
  }
  const after = { x: before.x + 1, firstDay: before.firstDay, lastDay: day }
  countAccount(histogram, before, 0, -1)
  countAccount(histogram, after, Math.log(day - before.lastDay))
  return after
}

/** Adds the accounts of `other`, which counted other accounts, to `histogram`. */
export function mergeHistogram(histogram: OrderHistogram, other: OrderHistogram): void {
  for (const [key, count] of other.cells) {
    const kept = (histogram.cells.get(key) ?? 0) + count
    if (kept === 0) histogram.cells.delete(key)
    else histogram.cells.set(key, kept)
  }
  histogram.accounts += other.accounts
  histogram.logGaps += other.logGaps
}

/** The key of a cell; throws OutsideDomain for days or counts that cannot be. */
export function keyOf({ x, firstDay, lastDay }: OrderSpan): number {
  requireWhole('first day', firstDay, earliest, -earliest - 1)
  requireWhole('last day', lastDay, firstDay, firstDay + spanLimit - 1)
  const span = lastDay - firstDay
  requireWhole('x', x, span === 0 ? 0 : 1, span)
  return (span * spanLimit + x) * 2 * spanLimit + (firstDay - earliest)
}

/** The span that a key stands for. */
export function spanOf(key: number): OrderSpan {
  const firstDay = (key % (2 * spanLimit)) + earliest
  const rest = Math.floor(key / (2 * spanLimit))
  return { x: rest % spanLimit, firstDay, lastDay: firstDay + Math.floor(rest / spanLimit) }
}
