import type { AccountState } from '../history/account-state.ts'
import { dayFromNumber } from '../history/day.ts'
import { linesByDay } from '../history/orders-by-day.ts'
import { orderDaysOf } from '../learning/order-days-of.ts'
import { cadence } from '../signals/cadence.ts'
import type { SignalReading } from '../signals/signal.ts'
import { counted, every, percent } from '../signals/wording.ts'
import { sigmoid } from '../statistics/logit.ts'
import type { MeasureName } from './coefficients.ts'
import type { LearnedMeasure } from './learned-groups.ts'
import type { Contribution } from './risk-report.ts'

const shownEvidence = 5

/** Sentences without their last full stop, and what a manager can look up. */
type Fact = { fact: string; evidence: string[] }

/**
 * What each measure of a learned version adds on a day, in words; measures that add nothing are left out. The direction is that
 * of the points, never one that is taken for granted. `readings` are what the signals say on the day, which is that of the state or
 * a later one.
 */
export function explainLearned(
  state: AccountState,
  day: number,
  base: number,
  added: readonly { measure: LearnedMeasure; points: number }[],
  readings: readonly SignalReading[],
): Contribution[] {
  const said = (measures: readonly MeasureName[], otherwise: string) =>
    saidBy(readings, measures) ?? { fact: otherwise, evidence: [] }
  const facts: Record<LearnedMeasure, () => Fact> = {
    rhythm: () => rhythm(state, day),
    'spend-per-order': () => spend(state),
    'complaint-history': () => complaints(state, day, readings),
    'open-complaints': () => said(['open-complaints', 'overdue-complaints'], 'No complaint is open'),
    'confirmed-recovery': () =>
      said(['confirmed-recovery'], 'No solution of a complaint that the customer confirmed counts'),
    'discount-dependence': () => discounts(state),
    'price-elasticity': () => said(['price-elasticity'], 'No answer to a price change is known'),
    'quotes-lost-on-price': () => said(['quotes-lost-on-price'], 'No quote lost on price'),
    'drift-to-cheaper-items': () =>
      said(['drift-to-cheaper-items'], 'Too few purchases to tell a drift to cheaper items'),
  }
  const start = {
    measure: 'base',
    points: base,
    sentence: `The average account of this company starts at ${percent(sigmoid(base))}.`,
    evidence: [],
  }
  const explained = added
    .filter(({ points }) => points !== 0)
    .map(({ measure, points }) => {
      const { fact, evidence } = facts[measure]()
      const meaning = measure === 'rhythm' ? '' : `, here a sign of ${points > 0 ? 'leaving' : 'staying'}`
      return { measure, points, sentence: `${fact}${meaning}.`, evidence }
    })
  return [start, ...explained]
}

/** What the signals say of some measures, as one fact; null when they say nothing. */
function saidBy(readings: readonly SignalReading[], measures: readonly string[]): Fact | null {
  const found = readings.flatMap((reading) =>
    reading.measures.filter(({ measure }) => measures.includes(measure)),
  )
  if (found.length === 0) return null
  return {
    fact: found
      .map(({ sentence }) => sentence)
      .join(' ')
      .slice(0, -1),
    evidence: [...new Set(found.flatMap(({ evidence }) => evidence))],
  }
}

function rhythm({ orderDays, evidence }: AccountState, day: number): Fact {
  const silent = day - (orderDays.at(-1) ?? day)
  const quiet = silent === 0 ? 'Ordered today' : `No order for ${counted(silent, 'day')}`
  const usual = orderDays.length > 1 ? `; usually one ${every(cadence(orderDays))}` : '; one order so far'
  return { fact: `${quiet}${usual}`, evidence: evidence.orders }
}

function spend(state: AccountState): Fact {
  const { currency, amounts, days } = orderDaysOf(state)
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(1, amounts.length)
  const evidence = days.slice(-shownEvidence).map(dayFromNumber)
  return { fact: `An order day is worth ${mean.toFixed(2)} ${currency ?? ''} on average`, evidence }
}

function complaints(state: AccountState, day: number, readings: readonly SignalReading[]): Fact {
  const { complaintDays } = state
  const last = complaintDays.at(-1)
  if (last === undefined) return { fact: 'No complaint or return so far', evidence: [] }
  const known = `Complaints or returns on ${counted(complaintDays.length, 'day')}, the latest ${counted(day - last, 'day')} ago`
  const more = saidBy(readings, ['repeated-complaints', 'complaint-surge'])
  const evidence = complaintDays.flatMap((on) => complaintIdsOf(state, on)).slice(-shownEvidence)
  return { fact: more === null ? known : `${known}. ${more.fact}`, evidence }
}

function complaintIdsOf({ complaints: spans, qualityReturns }: AccountState, day: number): string[] {
  const ids = [
    ...spans.filter(({ opened }) => opened === day).map(({ complaintId }) => complaintId),
    ...qualityReturns.filter((each) => each.day === day).flatMap((each) => each.ids),
  ]
  return ids.length > 0 ? ids : [dayFromNumber(day)]
}

function discounts(state: AccountState): Fact {
  const lines = linesByDay(state)
  const known = lines.reduce((sum, line) => sum + line.known, 0)
  const discounted = lines.reduce((sum, line) => sum + line.discounted, 0)
  const evidence = lines.filter((line) => line.discounted > 0).map(({ day }) => dayFromNumber(day))
  if (known === 0) return { fact: 'No line says whether it was sold at a discount', evidence: [] }
  return {
    fact: `${discounted} of ${counted(known, 'line')} sold at a discount`,
    evidence: evidence.slice(-shownEvidence),
  }
}
