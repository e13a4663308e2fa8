import { dayFromNumber } from '../history/day.ts'
import type { DayBucket } from '../history/day-bucket.ts'
import type { History } from '../history/history.ts'
import { hasComplaint, learningRowOf } from '../learning/learning-row.ts'
import { cadence } from '../signals/cadence.ts'
import { counted, every, percent } from '../signals/wording.ts'
import { sigmoid } from '../statistics/logit.ts'
import type { LearnedMeasure } from './learned-groups.ts'
import type { Contribution } from './risk-report.ts'

const shownEvidence = 5

/** What each measure of a learned version adds on a day, in words; measures that add nothing are left out. Facts after the day must be cut off. */
export function explainLearned(
  history: History,
  day: number,
  base: number,
  added: Record<LearnedMeasure, number>,
): Contribution[] {
  const facts: Record<LearnedMeasure, { fact: string; evidence: string[] }> = {
    rhythm: rhythm(history, day),
    'spend-per-order': spend(history),
    'complaint-history': complaints(history, day),
    'discounted-lines': discounts(history),
  }
  const start = {
    measure: 'base',
    points: base,
    sentence: `The average account of this company starts at ${percent(sigmoid(base))}.`,
    evidence: [],
  }
  const measures: LearnedMeasure[] = ['rhythm', 'spend-per-order', 'complaint-history', 'discounted-lines']
  const explained = measures
    .filter((measure) => added[measure] !== 0)
    .map((measure) => {
      const { fact, evidence } = facts[measure]
      const meaning =
        measure === 'rhythm' ? '' : `, here a sign of ${added[measure] > 0 ? 'leaving' : 'staying'}`
      return { measure, points: added[measure], sentence: `${fact}${meaning}.`, evidence }
    })
  return [start, ...explained]
}

function rhythm({ buckets, days }: History, day: number) {
  const ordered = days.filter((_, i) => (buckets[i]?.orders ?? 0) > 0)
  const last = buckets.findLast(({ orders }) => orders > 0)
  const silent = day - (ordered.at(-1) ?? day)
  const quiet = silent === 0 ? 'Ordered today' : `No order for ${counted(silent, 'day')}`
  const usual = ordered.length > 1 ? `; usually one ${every(cadence(ordered))}` : '; one order so far'
  return { fact: `${quiet}${usual}`, evidence: last?.orderIds.slice(0, shownEvidence) ?? [] }
}

function spend(history: History) {
  const { currency, amounts, days } = learningRowOf(history)
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(1, amounts.length)
  const evidence = days.slice(-shownEvidence).map(dayFromNumber)
  return { fact: `An order day is worth ${mean.toFixed(2)} ${currency ?? ''} on average`, evidence }
}

function complaints({ buckets, days }: History, day: number) {
  const found = buckets
    .map((bucket, i) => ({ bucket, at: days[i] ?? 0 }))
    .filter(({ bucket }) => hasComplaint(bucket))
  const last = found.at(-1)
  if (last === undefined) return { fact: 'No complaint or return so far', evidence: [] }
  const evidence = found.flatMap(({ bucket }) => complaintIdsOf(bucket)).slice(-shownEvidence)
  return {
    fact: `Complaints or returns on ${counted(found.length, 'day')}, the latest ${counted(day - last.at, 'day')} ago`,
    evidence,
  }
}

function complaintIdsOf({ day, complaintsOpened, qualityReturnIds }: DayBucket): string[] {
  const ids = [...complaintsOpened.map(({ complaintId }) => complaintId), ...qualityReturnIds]
  return ids.length > 0 ? ids : [day]
}

function discounts(history: History) {
  const { days, known, discounted } = learningRowOf(history)
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const evidence = days.filter((_, i) => (discounted[i] ?? 0) > 0).map(dayFromNumber)
  const lines = sum(known)
  if (lines === 0) return { fact: 'No line says whether it was sold at a discount', evidence: [] }
  return {
    fact: `${sum(discounted)} of ${counted(lines, 'line')} sold at a discount`,
    evidence: evidence.slice(-shownEvidence),
  }
}
