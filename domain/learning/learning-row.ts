import * as z from 'zod'
import { Currency } from '../events/fields.ts'
import type { DayBucket } from '../history/day-bucket.ts'
import type { History } from '../history/history.ts'
import type { AccountPast } from './account-past.ts'

const Days = z.array(z.int())
const Counts = z.array(z.int().nonnegative())

/**
 * All that learning needs of one account, small enough to read by the thousand. Per order-day: its day (days since
 * 1970), worth, lines whose discount is known and those that had one. `currency` is that of most order-days; amounts in
 * others are not added up and count as 0.
 */
export const LearningRow = z
  .strictObject({
    v: z.literal(1),
    currency: Currency.nullable(),
    days: Days,
    amounts: z.array(z.number()),
    known: Counts,
    discounted: Counts,
    complaintDays: Days,
  })
  .refine(({ days, amounts, known, discounted }) =>
    [amounts, known, discounted].every(({ length }) => length === days.length),
  )
export type LearningRow = z.infer<typeof LearningRow>

/** The row of a history: a pure function of it, whatever the order its facts arrived in. */
export function learningRowOf({ buckets, days }: History): LearningRow {
  const dated = buckets.map((bucket, i) => ({ bucket, day: days[i] ?? 0 }))
  const ordered = dated.filter(({ bucket }) => bucket.orders > 0)
  const currency = commonCurrency(ordered.map(({ bucket }) => bucket))
  const lines = (bucket: DayBucket, count: 'knownLines' | 'discountedLines') =>
    Object.values(bucket.sales).reduce((sum, sales) => sum + sales[count], 0)
  return {
    v: 1,
    currency,
    days: ordered.map(({ day }) => day),
    amounts: ordered.map(({ bucket }) => Number((currency && bucket.sales[currency]?.revenue) ?? 0)),
    known: ordered.map(({ bucket }) => lines(bucket, 'knownLines')),
    discounted: ordered.map(({ bucket }) => lines(bucket, 'discountedLines')),
    complaintDays: dated.filter(({ bucket }) => hasComplaint(bucket)).map(({ day }) => day),
  }
}

/** The row as learning takes it. */
export function pastOfRow(accountId: string, row: LearningRow): AccountPast {
  const { currency, days, amounts, known, discounted, complaintDays } = row
  const discounts = known.map((lines, i) => ({ known: lines, discounted: discounted[i] ?? 0 }))
  return { accountId, ...(currency !== null && { currency }), days, amounts, complaintDays, discounts }
}

/** The currency of most order-days; of equals the first by its code. */
function commonCurrency(buckets: readonly DayBucket[]): string | null {
  const counts = new Map<string, number>()
  for (const { sales } of buckets)
    for (const [currency, { orders }] of Object.entries(sales))
      if (orders > 0) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return most?.[0] ?? null
}

/** Whether a day holds a complaint or a return of any kind. */
export function hasComplaint({ complaintsOpened, qualityReturns, sales }: DayBucket): boolean {
  const returned = Object.values(sales).some(({ returns }) => returns > 0)
  return returned || complaintsOpened.length + qualityReturns > 0
}
