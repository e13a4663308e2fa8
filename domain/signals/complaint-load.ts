import type { History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { shrunkRate } from '../statistics/shrunk-rate.ts'
import { type ComplaintSpan, complaintSpans, confirmedBy, isOpenOn } from './complaint-spans.ts'
import { datedSum } from './dated-sum.ts'
import { surgeOver } from './surge.ts'

// Beyond three complaints' worth a further one tells nothing new about leaving.
const heaviest = 3
const yearDays = 365

/** What an account's complaints come to on any day (days since 1970), prepared once. */
export type ComplaintLoad = ReturnType<typeof complaintLoad>

/**
 * Complaints and returns for quality of a history, weighed by severity. One that waits weighs in full; from its closing
 * on it fades. Tenure is the years beyond the first one, over those plus the years after which it counts half.
 */
export function complaintLoad(history: History, { model }: Settings) {
  const { severity, complaints: prior, halfLifeDays, repeatWithinDays, overdueAfterDays } = model
  const halfLife = halfLifeDays.complaints
  const spans = complaintSpans(history, model.confirmation)
  const weightOf = (span: ComplaintSpan) => severity[span.severity]
  const returns = history.buckets.flatMap(({ qualityReturns, qualityReturnIds }, i) =>
    qualityReturns === 0 ? [] : [{ day: history.days[i] ?? 0, count: qualityReturns, ids: qualityReturnIds }],
  )
  const incidents = [
    ...spans.map((span) => ({ day: span.opened, amount: weightOf(span), ids: [span.complaintId] })),
    ...returns.flatMap(({ day, count, ids }) =>
      Array.from({ length: count }, (_, i) => ({
        day,
        amount: severity.qualityReturn,
        ids: ids.slice(i, i + 1),
      })),
    ),
  ].sort((a, b) => a.day - b.day)
  const incidentDays = [...new Set(incidents.map(({ day }) => day))]
  const secondDays = new Set(
    incidentDays.filter(
      (day, i) => day - (incidentDays[i - 1] ?? Number.NEGATIVE_INFINITY) <= repeatWithinDays,
    ),
  )
  const repeats = incidents.filter(({ day }) => secondDays.has(day))

  const faded = datedSum(
    [
      ...spans.flatMap((span) =>
        span.closed === null ? [] : [{ day: span.closed, amount: weightOf(span) }],
      ),
      ...returns.map(({ day, count }) => ({ day, amount: count * severity.qualityReturn })),
    ],
    halfLife,
  )
  const waiting = datedSum(spans.flatMap((span) => whileOpen(span, span.opened, weightOf(span))))
  const overdue = datedSum(
    spans.flatMap((span) => whileOpen(span, span.opened + overdueAfterDays, weightOf(span))),
  )
  const confirmed = datedSum(
    spans.flatMap((span) => confirmations(span, weightOf(span), halfLife)),
    halfLife,
  )
  const ordered = datedSum(
    history.buckets.map((bucket, i) => ({ day: history.days[i] ?? 0, amount: bucket.orders })),
    halfLife,
  )
  const firstOrder = history.days.find((_, i) => (history.buckets[i]?.orders ?? 0) > 0)

  const usual = shrunkRate(prior, 0, 0)
  const rate = (day: number) => shrunkRate(prior, waiting(day) + faded(day), ordered(day))
  const rateIfForgiven = (day: number) =>
    shrunkRate(prior, Math.max(0, waiting(day) + faded(day) - confirmed(day)), ordered(day))
  return {
    isEmpty: incidents.length === 0,
    rate,
    excess: (day: number) => Math.max(0, Math.log(rate(day) / usual)),
    excessIfForgiven: (day: number) => Math.max(0, Math.log(rateIfForgiven(day) / usual)),
    repeated: datedSum(repeats, halfLife),
    repeatsOn: (day: number) => repeats.filter((each) => each.day <= day),
    surge: surgeOver(
      history,
      incidents.map(({ day }) => day),
      model.surge,
    ),
    incidentsFrom: (from: number, to: number) =>
      incidents.filter(({ day }) => day >= from && day <= to).flatMap(({ ids }) => ids),
    tenure(day: number): number {
      if (firstOrder === undefined) return 0
      const years = Math.max(0, (day - firstOrder) / yearDays - 1)
      return years / (years + model.tenureHalfYears)
    },
    firstOrder,
    open: (day: number) => Math.min(heaviest, waiting(day)),
    overdue: (day: number) => Math.min(heaviest, overdue(day)),
    openedUntil: (day: number) => spans.filter((span) => span.opened <= day),
    openOn: (day: number) => spans.filter((span) => isOpenOn(span, day)),
    overdueOn: (day: number) =>
      spans.filter((span) => isOpenOn(span, day) && day - span.opened >= overdueAfterDays),
    confirmedOn: (day: number) =>
      spans.flatMap((span) => {
        const surveyId = confirmedBy(span, day)
        const isClosed = span.closed !== null && span.closed <= day
        return isClosed && surveyId !== null ? [{ complaintId: span.complaintId, surveyId }] : []
      }),
  }
}

/** An amount that counts from a day on for as long as the complaint is open. */
function whileOpen({ closed }: ComplaintSpan, from: number, amount: number) {
  if (closed === null) return [{ day: from, amount }]
  return closed > from
    ? [
        { day: from, amount },
        { day: closed, amount: -amount },
      ]
    : []
}

/** What a complaint still weighs whenever its solution was confirmed, and less of it when that was taken back. */
function confirmations({ closed, verdicts }: ComplaintSpan, amount: number, halfLife: number) {
  if (closed === null) return []
  const steps: { day: number; amount: number }[] = []
  let counts = false
  for (const { day, confirms } of verdicts) {
    if (confirms === counts) continue
    const from = Math.max(day, closed)
    const left = amount * 2 ** ((closed - from) / halfLife)
    steps.push({ day: from, amount: confirms ? left : -left })
    counts = confirms
  }
  return steps
}
