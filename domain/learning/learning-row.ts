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

/**
 * All that learning needs of one account, small enough to read by the thousand. Per order-day: its day (days since
 * 1970), worth, orders, lines whose discount is known and those that had one. `currency` is that of most order-days;
 * amounts in others are not added up and count as 0. Beside them the days of complaints and returns of any kind, each
 * complaint's time open, returns for quality, quotes lost on price, and what single items told of prices (`priceSteps`).
 */
export const LearningRow = z
  .strictObject({
    v: z.literal(1),
    currency: Currency.nullable(),
    days: Days,
    amounts: z.array(z.number()),
    orders: z.array(Count),
    known: z.array(Count),
    discounted: z.array(Count),
    complaintDays: Days,
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
  .refine(({ days, amounts, orders, known, discounted }) =>
    [amounts, orders, known, discounted].every(({ length }) => length === days.length),
  )
export type LearningRow = z.infer<typeof LearningRow>

/** The row of a history: a pure function of it, whatever the order its facts arrived in. */
export function learningRowOf(history: History): LearningRow {
  const { buckets } = history
  const ordered = buckets.filter(({ orders }) => orders > 0)
  const { spans, returns } = complaintFactsOf(history, featureParameters.confirmation)
  const { lines, quotesLost } = priceFactsOf(history)
  const ofOrders = lines.filter((_, i) => (buckets[i]?.orders ?? 0) > 0)
  return {
    v: 1,
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

/** The row as learning takes it. */
export function pastOfRow(accountId: string, row: LearningRow): AccountPast {
  const { v: _, currency, days, amounts, known, discounted, complaintDays, ...record } = row
  const discounts = known.map((lines, i) => ({ known: lines, discounted: discounted[i] ?? 0 }))
  return {
    accountId,
    ...(currency !== null && { currency }),
    days,
    amounts,
    complaintDays,
    discounts,
    record,
  }
}
