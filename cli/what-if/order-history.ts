import { bucketOf } from '../../domain/history/bucket-of.ts'
import { dayFromNumber } from '../../domain/history/day.ts'
import { countUntil, type History } from '../../domain/history/history.ts'

/** Order-days (days since 1970, ascending) as the history that Holdfast would have of them: orders without lines. */
export function orderHistory(days: readonly number[]): History {
  const buckets = days.map((number) => {
    const day = dayFromNumber(number)
    return { ...bucketOf(day, []), count: 1, orders: 1, orderIds: [day] }
  })
  return { buckets, days }
}

/** What was known in the morning of a day: nothing of the day itself. */
export function knownBefore({ buckets, days }: History, day: number): History {
  const count = countUntil(days, day - 1)
  return { buckets: buckets.slice(0, count), days: days.slice(0, count) }
}
