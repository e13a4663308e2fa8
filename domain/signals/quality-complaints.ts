import { countUntil, type History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { type ComplaintLoad, complaintLoad } from './complaint-load.ts'
import type { Measure, Signal, SignalReading } from './signal.ts'
import { counted, notEnoughData } from './wording.ts'

const key = 'quality-complaints'

/** Complaints and quality returns against orders (Gamma-Poisson, older ones fading), and what still waits. */
export const qualityComplaints: Signal = {
  key,
  over(history, settings) {
    const load = complaintLoad(history, settings)
    return {
      rising: load.overduePoints,
      fading: (day) => load.ratePoints(day) + load.openPoints(day),
      read: (day) => readingOf(history, load, day, settings),
    }
  },
}

function readingOf(history: History, load: ComplaintLoad, day: number, settings: Settings): SignalReading {
  const past = history.buckets.slice(0, countUntil(history.days, day))
  const opened = past.flatMap((bucket) => bucket.complaintsOpened.map((complaint) => complaint.complaintId))
  const returns = past.reduce((total, bucket) => total + bucket.qualityReturns, 0)
  const orderDays = past.filter((bucket) => bucket.orders > 0).length
  if (opened.length + returns === 0 && orderDays < settings.minimumOrderDays) {
    return notEnoughData(key, `${orderDays} of ${settings.minimumOrderDays} order days seen`)
  }
  const orders = past.reduce((total, bucket) => total + bucket.orders, 0)
  const value = load.rate(day)
  const evidence = [...new Set([...opened, ...past.flatMap((bucket) => bucket.qualityReturnIds)])].slice(-5)
  const rate = {
    measure: 'complaint-rate',
    value,
    points: load.ratePoints(day),
    sentence: `${heard(opened.length, returns)} on ${counted(orders, 'order')}.`,
    evidence,
  }
  const measures = [rate, ...waiting(load, day), ...late(load, day, settings)]
  const sentence = measures.map((measure) => measure.sentence).join(' ')
  return { key, status: 'ok', value, sentence, evidence, measures }
}

function waiting(load: ComplaintLoad, day: number): Measure[] {
  const open = load.openOn(day)
  if (open.length === 0) return []
  const oldest = day - Math.min(...open.map((span) => span.opened))
  const since = oldest === 0 ? 'since today' : `the oldest for ${counted(oldest, 'day')}`
  return [
    {
      measure: 'open-complaints',
      value: open.length,
      points: load.openPoints(day),
      sentence: `${counted(open.length, 'complaint')} still open, ${since}.`,
      evidence: open.map((span) => span.complaintId),
    },
  ]
}

function late(load: ComplaintLoad, day: number, { model }: Settings): Measure[] {
  const overdue = load.overdueOn(day)
  if (overdue.length === 0) return []
  return [
    {
      measure: 'overdue-complaints',
      value: overdue.length,
      points: load.overduePoints(day),
      sentence: `${counted(overdue.length, 'complaint')} open for ${model.overdueAfterDays} days or longer.`,
      evidence: overdue.map((span) => span.complaintId),
    },
  ]
}

function heard(complaints: number, returns: number): string {
  const parts = [
    ...(complaints > 0 ? [counted(complaints, 'complaint')] : []),
    ...(returns > 0 ? [`${counted(returns, 'return')} for quality`] : []),
  ]
  return parts.length === 0 ? 'No complaint' : parts.join(' and ')
}
