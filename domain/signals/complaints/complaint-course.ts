import type { Model } from '../../risk/model.ts'
import { shrunkRate } from '../../statistics/shrunk-rate.ts'
import type { DatedCount } from '../courses/dated-count.ts'
import { datedSum } from '../courses/dated-sum.ts'
import type { ComplaintTime } from './complaint-spans.ts'
import { surgeOver } from './surge.ts'

// Beyond three complaints' worth a further one tells nothing new about leaving.
const heaviest = 3
const yearDays = 365

/** What the numbers about complaints are made of: complaints, returns for quality and orders, the latter two by ascending day. */
export type ComplaintFacts = {
  spans: readonly ComplaintTime[]
  returns: readonly DatedCount[]
  orders: readonly DatedCount[]
}

/** What an account's complaints come to on any day (days since 1970), prepared once. */
export type ComplaintCourse = ReturnType<typeof complaintCourse>

/**
 * Complaints and returns for quality, weighed by severity. One that waits weighs in full; from its closing on it fades.
 * Tenure is the years beyond the first one, over those plus the years after which it counts half.
 */
export function complaintCourse({ spans, returns, orders }: ComplaintFacts, model: Model) {
  const { severity, complaints: prior, halfLifeDays, repeatWithinDays, overdueAfterDays } = model
  const halfLife = halfLifeDays.complaints
  const weightOf = (span: ComplaintTime) => severity[span.severity]
  const incidents = [
    ...spans.map((span) => ({ day: span.opened, amount: weightOf(span) })),
    ...returns.flatMap(({ day, count }) =>
      Array.from({ length: count }, () => ({ day, amount: severity.qualityReturn })),
    ),
  ].sort((a, b) => a.day - b.day)
  const incidentDays = incidents.map(({ day }) => day)
  const distinctDays = [...new Set(incidentDays)]
  const secondDays = new Set(
    distinctDays.filter(
      (day, i) => day - (distinctDays[i - 1] ?? Number.NEGATIVE_INFINITY) <= repeatWithinDays,
    ),
  )

  const faded = datedSum(
    () => [
      ...spans.flatMap((span) =>
        span.closed === null ? [] : [{ day: span.closed, amount: weightOf(span) }],
      ),
      ...returns.map(({ day, count }) => ({ day, amount: count * severity.qualityReturn })),
    ],
    halfLife,
  )
  const waiting = datedSum(() => spans.flatMap((span) => whileOpen(span, span.opened, weightOf(span))))
  const overdue = datedSum(() =>
    spans.flatMap((span) => whileOpen(span, span.opened + overdueAfterDays, weightOf(span))),
  )
  const confirmed = datedSum(
    () => spans.flatMap((span) => confirmations(span, weightOf(span), halfLife)),
    halfLife,
  )
  const ordered = datedSum(() => orders.map(({ day, count }) => ({ day, amount: count })), halfLife)
  const firstOrder = orders.find(({ count }) => count > 0)?.day

  const usual = shrunkRate(prior, 0, 0)
  const rate = (day: number) => shrunkRate(prior, waiting(day) + faded(day), ordered(day))
  const rateIfForgiven = (day: number) =>
    shrunkRate(prior, Math.max(0, waiting(day) + faded(day) - confirmed(day)), ordered(day))
  return {
    isEmpty: incidents.length === 0,
    rate,
    excess: (day: number) => Math.max(0, Math.log(rate(day) / usual)),
    excessIfForgiven: (day: number) => Math.max(0, Math.log(rateIfForgiven(day) / usual)),
    /** Whether what came on a day came soon after another complaint. */
    isSecond: (day: number) => secondDays.has(day),
    repeated: datedSum(() => incidents.filter(({ day }) => secondDays.has(day)), halfLife),
    surge: surgeOver(orders, incidentDays, model.surge),
    tenure(day: number): number {
      if (firstOrder === undefined) return 0
      const years = Math.max(0, (day - firstOrder) / yearDays - 1)
      return years / (years + model.tenureHalfYears)
    },
    firstOrder,
    open: (day: number) => Math.min(heaviest, waiting(day)),
    overdue: (day: number) => Math.min(heaviest, overdue(day)),
  }
}

/** An amount that counts from a day on for as long as the complaint is open. */
function whileOpen({ closed }: ComplaintTime, from: number, amount: number) {
  if (closed === null) return [{ day: from, amount }]
  return closed > from
    ? [
        { day: from, amount },
        { day: closed, amount: -amount },
      ]
    : []
}

/** What a complaint still weighs whenever its solution was confirmed, and less of it when that was taken back. */
function confirmations({ closed, verdicts }: ComplaintTime, amount: number, halfLife: number) {
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
