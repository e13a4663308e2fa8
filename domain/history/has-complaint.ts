import type { DayBucket } from '../history/day-bucket.ts'
import type { History } from '../history/history.ts'

/** Whether a day holds a complaint or a return of any kind. */
export function hasComplaint({ complaintsOpened, qualityReturns, sales }: DayBucket): boolean {
  if (complaintsOpened.length + qualityReturns > 0) return true
  return Object.values(sales).some(({ returns }) => returns > 0)
}

/** The days of a history with a complaint or a return of any kind (days since 1970, ascending). */
export function complaintDaysOf({ buckets, days }: History): number[] {
  return buckets.flatMap((bucket, i) => (hasComplaint(bucket) ? [days[i] ?? 0] : []))
}
