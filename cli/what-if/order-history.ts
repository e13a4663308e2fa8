import type { Event } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { dayFromNumber } from '../../domain/history/day.ts'
import type { DayBucket } from '../../domain/history/day-bucket.ts'
import { countUntil, type History, historyOf } from '../../domain/history/history.ts'
import type { AccountPast } from '../../domain/learning/account-past.ts'
import { noCurrency } from '../../domain/money/no-currency.ts'

/** An account of an order file: its amounts have a currency, whether or not the file names it. */
export type FiledPast = AccountPast & { currency: string }

/** An account's past as the history that Holdfast would have of it: orders worth their amount, credit notes as returns. */
export function orderHistory(past: FiledPast): History {
  const orderAt = new Map(past.days.map((day, i) => [day, i]))
  const credited = new Set(past.complaintDays)
  return historyOf([...new Set([...past.days, ...credited])].map((day) => bucketOn(day)))

  function bucketOn(number: number): DayBucket {
    const day = dayFromNumber(number)
    const order = orderAt.get(number)
    const { accountId, currency } = past
    // Lines would give the sum of a whole order out as the price of an article.
    const fact = { id: day, accountId, at: `${day}T12:00:00Z`, currency, lines: [] }
    const facts: Event[] = [
      ...(order === undefined ? [] : [{ ...fact, type: 'order' as const }]),
      ...(credited.has(number) ? [{ ...fact, id: `C${day}`, type: 'return' as const }] : []),
    ]
    const bucket = bucketOf(day, facts)
    const trade = bucket.sales[currency]
    if (order === undefined || trade === undefined) return bucket
    const revenue = String(past.amounts[order] ?? 0)
    const { known, discounted } = past.discounts?.[order] ?? { known: 0, discounted: 0 }
    const worth = { revenue, listSales: revenue, knownLines: known, discountedLines: discounted }
    return { ...bucket, sales: { [currency]: { ...trade, ...worth } } }
  }
}

/** The history of an account of which order-days alone are known. */
export function historyOfOrderDays(days: readonly number[]): History {
  return orderHistory({ accountId: '', currency: noCurrency, days, amounts: [] })
}

/** What was known in the morning of a day: nothing of the day itself. */
export function knownBefore({ buckets, days }: History, day: number): History {
  const count = countUntil(days, day - 1)
  return { buckets: buckets.slice(0, count), days: days.slice(0, count) }
}

/** The same of a past, for learning. */
export function pastBefore<P extends AccountPast>(past: P, day: number): P {
  const count = countUntil(past.days, day - 1)
  const { days, amounts, complaintDays, discounts } = past
  return {
    ...past,
    days: days.slice(0, count),
    amounts: amounts.slice(0, count),
    ...(complaintDays && { complaintDays: complaintDays.filter((credit) => credit < day) }),
    ...(discounts && { discounts: discounts.slice(0, count) }),
  }
}
