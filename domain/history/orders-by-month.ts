import { dayFromNumber } from './day.ts'
import type { DayBucket } from './day-bucket.ts'
import { monthOf, monthStart } from './month.ts'

const months = 13

/** How many orders each month of a year had, oldest first; the last is the month of the day it is told on, so far. */
export function ordersByMonth(
  buckets: readonly Pick<DayBucket, 'day' | 'orders'>[],
  today: string,
): { month: string; orders: number }[] {
  const last = monthOf(today)
  return Array.from({ length: months }, (_, at) => {
    const month = last - months + 1 + at
    const of = buckets.filter(({ day }) => monthOf(day) === month && day <= today)
    return {
      month: dayFromNumber(monthStart(month)).slice(0, 7),
      orders: of.reduce((sum, { orders }) => sum + orders, 0),
    }
  })
}
