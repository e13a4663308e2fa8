import type { History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { decayedSum } from '../statistics/decayed-sum.ts'
import { shrunkRate } from '../statistics/shrunk-rate.ts'
import { type ComplaintSpan, complaintSpans, isOpenOn } from './complaint-spans.ts'
import { points } from './points.ts'

// Beyond three complaints' worth a further one tells nothing new about leaving.
const heaviest = 3

/** What an account's complaints weigh on any day (days since 1970), prepared once. */
export type ComplaintLoad = ReturnType<typeof complaintLoad>

/** Rate, open and overdue complaints of a history with their points. Severities count as the model says. */
export function complaintLoad(history: History, { model }: Settings) {
  const { severity, weights, complaints: prior, halfLifeDays } = model
  const spans = complaintSpans(history)
  const amounts = history.buckets.map((bucket) =>
    bucket.complaintsOpened.reduce(
      (total, complaint) => total + severity[complaint.severity],
      bucket.qualityReturns * severity.qualityReturn,
    ),
  )
  const orders = history.buckets.map((bucket) => bucket.orders)
  const complained = decayedSum(history.days, amounts, halfLifeDays.complaints)
  const ordered = decayedSum(history.days, orders, halfLifeDays.complaints)
  const usual = shrunkRate(prior, 0, 0)
  const rate = (day: number) => shrunkRate(prior, complained(day), ordered(day))

  const isOverdue = (span: ComplaintSpan, day: number) =>
    isOpenOn(span, day) && day - span.opened >= model.overdueAfterDays
  const weigh = (counts: (span: ComplaintSpan, day: number) => boolean, day: number) => {
    let total = 0
    for (const span of spans) if (counts(span, day)) total += severity[span.severity]
    return Math.min(heaviest, total)
  }
  return {
    rate,
    openOn: (day: number) => spans.filter((span) => isOpenOn(span, day)),
    overdueOn: (day: number) => spans.filter((span) => isOverdue(span, day)),
    // Only a rate above the usual counts: complaints and orders fade together, so what remains can only shrink.
    ratePoints: (day: number) => points(weights.complaintRate * Math.max(0, Math.log(rate(day) / usual))),
    openPoints: (day: number) => points(weights.openComplaint * weigh(isOpenOn, day)),
    overduePoints: (day: number) => points(weights.overdueComplaint * weigh(isOverdue, day)),
  }
}
