import type { DayBucket } from './day-bucket.ts'

/** An account's past: day buckets in day order, one a day. */
export type History = { readonly buckets: readonly DayBucket[] }

/** Day buckets in any order, as a history. Two buckets for one day are a mistake of the caller. */
export function historyOf(buckets: readonly DayBucket[]): History {
  const sorted = buckets.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const [i, bucket] of sorted.entries()) {
    if (bucket.day === sorted[i + 1]?.day)
      throw new RangeError(`Two day buckets for ${bucket.day}: merge their events first`)
  }
  return { buckets: sorted }
}

/** The days with at least one order, ascending. */
export function orderDays(history: History): string[] {
  return history.buckets.filter((bucket) => bucket.orders > 0).map((bucket) => bucket.day)
}
