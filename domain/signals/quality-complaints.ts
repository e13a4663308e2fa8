import { dayNumber } from '../history/day.ts'
import { countUntil, type History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { decayedSum } from '../statistics/decayed-sum.ts'
import { shrunkRate } from '../statistics/shrunk-rate.ts'
import { type ComplaintSpan, complaintSpans, openOn } from './complaint-spans.ts'
import { points } from './points.ts'
import type { Measure, Signal } from './signal.ts'
import { counted, notEnoughData } from './wording.ts'

// Beyond three complaints' worth a further one tells nothing new about leaving.
const heaviest = 3

/** Complaints and quality returns against orders (Gamma-Poisson, older ones fading), and what still waits. */
export const qualityComplaints: Signal = {
  key: 'quality-complaints',

  read(history, day, settings) {
    const today = dayNumber(day)
    const past = history.buckets.slice(0, countUntil(history.days, today))
    const orders = past.reduce((total, bucket) => total + bucket.orders, 0)
    const orderDays = past.filter((bucket) => bucket.orders > 0).length
    const reasons = past.flatMap((bucket) =>
      bucket.complaintsOpened.map((complaint) => complaint.complaintId),
    )
    const returns = past.reduce((total, bucket) => total + bucket.qualityReturns, 0)
    if (orderDays < settings.minimumOrderDays && reasons.length + returns === 0) {
      return notEnoughData(
        'quality-complaints',
        `${orderDays} of ${settings.minimumOrderDays} order days seen`,
      )
    }
    const load = loadOf(history, settings)
    const returnIds = past.flatMap((bucket) => bucket.qualityReturnIds)
    const evidence = [...new Set([...reasons, ...returnIds])].slice(-5)
    const value = load.rate(today)
    const heard =
      reasons.length + returns === 0 ? 'No complaint' : complaintsAndReturns(reasons.length, returns)
    const sentence = `${heard} on ${counted(orders, 'order')}.`
    const measures = [
      { measure: 'complaint-rate', value, points: load.ratePoints(today), sentence, evidence },
      ...openMeasures(load, today, settings),
    ]
    const sentences = measures.map((measure) => measure.sentence).join(' ')
    return { key: 'quality-complaints', status: 'ok', value, sentence: sentences, evidence, measures }
  },

  trace(history, settings) {
    const load = loadOf(history, settings)
    return {
      rising: load.overduePoints,
      fading: (day) => load.ratePoints(day) + load.openPoints(day),
    }
  },
}

function openMeasures(load: Load, today: number, settings: Settings): Measure[] {
  const open = openOn(load.spans, today)
  if (open.length === 0) return []
  const ids = open.map((span) => span.complaintId)
  const oldest = today - Math.min(...open.map((span) => span.opened))
  const since = oldest === 0 ? 'since today' : `the oldest for ${counted(oldest, 'day')}`
  const sentence = `${counted(open.length, 'complaint')} still open, ${since}.`
  const waiting = {
    measure: 'open-complaints',
    value: open.length,
    points: load.openPoints(today),
    sentence,
    evidence: ids,
  }
  const late = load.overdueOn(today)
  if (late.length === 0) return [waiting]
  return [
    waiting,
    {
      measure: 'overdue-complaints',
      value: late.length,
      points: load.overduePoints(today),
      sentence: `${late.length === 1 ? '1 complaint has' : `${late.length} complaints have`} waited ${settings.model.overdueAfterDays} days or longer.`,
      evidence: late.map((span) => span.complaintId),
    },
  ]
}

type Load = ReturnType<typeof loadOf>

function loadOf(history: History, { model }: Settings) {
  const { severity, weights, complaints: prior, halfLifeDays } = model
  const spans = complaintSpans(history)
  const weight = (all: readonly ComplaintSpan[]) =>
    Math.min(
      heaviest,
      all.reduce((total, span) => total + severity[span.severity], 0),
    )
  const amounts = history.buckets.map(
    (bucket) =>
      bucket.complaintsOpened.reduce((total, complaint) => total + severity[complaint.severity], 0) +
      bucket.qualityReturns * severity.qualityReturn,
  )
  const complained = decayedSum(history.days, amounts, halfLifeDays.complaints)
  const ordered = decayedSum(
    history.days,
    history.buckets.map((bucket) => bucket.orders),
    halfLifeDays.complaints,
  )
  const rate = (day: number) => shrunkRate(prior, complained(day), ordered(day))
  const overdueOn = (day: number) =>
    openOn(spans, day).filter((span) => day - span.opened >= model.overdueAfterDays)
  return {
    spans,
    rate,
    overdueOn,
    // Only a rate above the usual counts: complaints and orders fade together, so what remains can only shrink.
    ratePoints: (day: number) =>
      points(weights.complaintRate * Math.max(0, Math.log(rate(day) / shrunkRate(prior, 0, 0)))),
    openPoints: (day: number) => points(weights.openComplaint * weight(openOn(spans, day))),
    overduePoints: (day: number) => points(weights.overdueComplaint * weight(overdueOn(day))),
  }
}

function complaintsAndReturns(complaints: number, returns: number): string {
  const parts = [
    ...(complaints > 0 ? [counted(complaints, 'complaint')] : []),
    ...(returns > 0 ? [counted(returns, 'return')].map((text) => `${text} for quality`) : []),
  ]
  return parts.join(' and ')
}
