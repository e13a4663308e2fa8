import { dayNumber } from './day.ts'
import type { DayBucket } from './day-bucket.ts'

/** An account's past: day buckets in day order, one a day, with each bucket's days since 1970 beside it. */
export type History = { readonly buckets: readonly DayBucket[]; readonly days: readonly number[] }

/** Day buckets in any order, as a history. Two buckets for one day are a mistake of the caller. */
export function historyOf(buckets: readonly DayBucket[]): History {
  const sorted = buckets.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const twice = sorted.find((bucket, i) => bucket.day === sorted[i + 1]?.day)
  if (twice !== undefined) throw new RangeError(`Two day buckets for ${twice.day}: merge their events first`)
  return { buckets: sorted, days: sorted.map((bucket) => dayNumber(bucket.day)) }
}

/** The days with at least one order, ascending. */
export function orderDays(history: History): string[] {
  return history.buckets.filter((bucket) => bucket.orders > 0).map((bucket) => bucket.day)
}

/** How many of ascending day numbers lie on or before a day (binary search). */
export function countUntil(days: readonly number[], day: number): number {
  // Most questions are about days after the last fact.
  if ((days.at(-1) ?? day) <= day) return days.length
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? Number.POSITIVE_INFINITY) <= day) low = middle + 1
    else high = middle
  }
  return low
}
