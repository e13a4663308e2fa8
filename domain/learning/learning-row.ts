import * as z from 'zod'
import { Severity } from '../events/event.ts'
import { Currency } from '../events/fields.ts'
import type { History } from '../history/history.ts'
import { complaintFactsOf } from '../signals/complaint-facts-of.ts'
import { priceFactsOf } from '../signals/price-load.ts'
import type { AccountPast } from './account-past.ts'
import { featureParameters } from './feature-parameters.ts'
import { complaintDaysOf } from './has-complaint.ts'
import { orderDaysOf } from './order-days-of.ts'
import { priceSteps } from './price-steps.ts'

const Day = z.int()
const Days = z.array(Day)
const Count = z.int().nonnegative()
const DatedCounts = z.array(z.tuple([Day, Count]))

const shared = {
  currency: Currency.nullable(),
  days: Days,
  amounts: z.array(z.number()),
  known: z.array(Count),
  discounted: z.array(Count),
  complaintDays: Days,
}

/** The row as it was before it told how complaints went on, of quotes and of price changes. */
const EarlierRow = z.strictObject({ v: z.literal(1), ...shared })

const PresentRow = z.strictObject({
  v: z.literal(2),
  ...shared,
  orders: z.array(Count),
  complaints: z.array(
    z.strictObject({
      opened: Day,
      closed: Day.nullable(),
      severity: Severity,
      verdicts: z.array(z.strictObject({ day: Day, confirms: z.boolean() })),
    }),
  ),
  qualityReturns: DatedCounts,
  quotesLost: DatedCounts,
  priceAnswers: z.array(z.tuple([Day, z.number(), z.number()])),
  cheaper: z.array(z.tuple([Day, z.number()])),
})

/**
 * All that learning needs of one account, small enough to read by the thousand. Per order-day: its day (days since
 * 1970), worth, orders, lines whose discount is known and those that had one. `currency` is that of most order-days;
 * amounts in others are not added up and count as 0. Beside them the days of complaints and returns of any kind, each
 * complaint's time open, returns for quality, quotes lost on price, and what single items told of prices (`priceSteps`).
 */
export const LearningRow = z
  .discriminatedUnion('v', [EarlierRow, PresentRow])
  .refine(({ days, amounts, known, discounted, ...more }) =>
    [amounts, known, discounted, 'orders' in more ? more.orders : days].every(
      ({ length }) => length === days.length,
    ),
  )
export type LearningRow = z.infer<typeof LearningRow>
export type PresentRow = z.infer<typeof PresentRow>

/** The version that rows are filed under now. */
export const presentRowVersion = 2

/** The row of a history: a pure function of it, whatever the order its facts arrived in. */
export function learningRowOf(history: History): PresentRow {
  const { buckets } = history
  const ordered = buckets.filter(({ orders }) => orders > 0)
  const { spans, returns } = complaintFactsOf(history, featureParameters.confirmation)
  const { lines, quotesLost } = priceFactsOf(history)
  const ofOrders = lines.filter((_, i) => (buckets[i]?.orders ?? 0) > 0)
  return {
    v: presentRowVersion,
    ...orderDaysOf(history),
    orders: ordered.map(({ orders }) => orders),
    known: ofOrders.map(({ known }) => known),
    discounted: ofOrders.map(({ discounted }) => discounted),
    complaintDays: complaintDaysOf(history),
    complaints: spans.map(({ opened, closed, severity, verdicts }) => ({
      opened,
      closed,
      severity,
      verdicts: verdicts.map(({ day, confirms }) => ({ day, confirms })),
    })),
    qualityReturns: returns.map(({ day, count }) => [day, count]),
    quotesLost: quotesLost.map(({ day, count }) => [day, count]),
    ...priceSteps(history),
  }
}

/**
 * Rows as learning takes them. While rows of the earlier version are among them, what only the present one tells is left out
 * of all: rows are filed anew with news, and an account with news would differ from a silent one by having a record.
 */
export function pastsOfRows(rows: readonly { accountId: string; row: LearningRow }[]): AccountPast[] {
  const isPresent = rows.every(({ row }) => row.v === presentRowVersion)
  return rows.map(({ accountId, row }) => {
    const { record, ...past } = pastOfRow(accountId, row)
    return isPresent && record ? { ...past, record } : past
  })
}

/** One row as learning takes it. */
export function pastOfRow(accountId: string, row: LearningRow): AccountPast {
  const { currency, days, amounts, known, discounted, complaintDays } = row
  const discounts = known.map((lines, i) => ({ known: lines, discounted: discounted[i] ?? 0 }))
  const past = { accountId, ...(currency !== null && { currency }), days, amounts, complaintDays, discounts }
  if (row.v !== presentRowVersion) return past
  const { orders, complaints, qualityReturns, quotesLost, priceAnswers, cheaper } = row
  return { ...past, record: { orders, complaints, qualityReturns, quotesLost, priceAnswers, cheaper } }
}
