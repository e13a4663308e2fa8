import { countUntil } from '../../history/history.ts'
import { invoiceDays } from '../../history/ledger-state.ts'
import type { Model } from '../../risk/model.ts'
import { byDay } from '../courses/by-day.ts'

/** An invoice (days since 1970): `done` is the day it was settled on, and null while it is open; `beyond` are days beyond its due day. */
export type DatedInvoice = { due: number; done: number | null; beyond: number | null }

/** Payments are recorded of an account while one is known of so many days before, and three in all. */
const recordedDays = 120
const leastPaid = 3
/** Of the recent payments, and of those before. */
const leastRecent = 2
const leastBefore = 4
/** What is disputed for long, or paid long before, says no more than this. */
const [earliest, latest] = [-60, 120]

/** How an account pays as of its latest payment: mean days beyond due lately and before, and what they say of a change. */
export type PaymentHabit = {
  last: number
  paid: number
  /** Mean days beyond due of all payments, and their spread (standard deviation). */
  usual: number
  spread: number
  /** Days by which payments have become slower; null while there is too little to compare. */
  change: { recent: number; before: number; growth: number } | null
}

/** What invoices come to on any day, prepared once: a day looks at nothing that was not known on it. */
export type PaymentCourse = ReturnType<typeof paymentCourse>

/** Growth of the days beyond due, and invoices unpaid for longer than usual. */
export function paymentCourse(invoices: readonly DatedInvoice[], { payments: prior }: Model) {
  const paid = invoices
    .flatMap(({ done, beyond }) =>
      done === null || beyond === null
        ? []
        : [{ done, beyond: Math.min(latest, Math.max(earliest, beyond)) }],
    )
    .sort((a, b) => a.done - b.done)
  const days = paid.map(({ done }) => done)
  const known: (PaymentHabit | null)[] = []
  const habit = (day: number): PaymentHabit | null => {
    const count = countUntil(days, day)
    const before = known[count]
    if (before !== undefined) return before
    const made = habitOf(paid.slice(0, count), prior)
    known[count] = made
    return made
  }
  const patience = ({ usual, spread }: PaymentHabit) => Math.ceil(Math.max(0, usual) + 2 * spread)
  const isOverdue = ({ due, done }: DatedInvoice, day: number) => {
    const until = Math.min(done ?? Number.POSITIVE_INFINITY, due + invoiceDays + 1)
    if (day <= due || day >= until) return false
    const own = habit(day)
    if (own === null || own.paid < leastPaid || due - own.last > recordedDays) return false
    return day > due + patience(own)
  }
  const within = byDay(invoices, ({ due }) => due)
  return {
    habit,
    isOverdue,
    /** Months by which payments have become slower, fading since the latest of them. */
    growth(day: number) {
      const own = habit(day)
      if (own === null || own.change === null) return 0
      return (own.change.growth / 30) * 2 ** ((own.last - day) / prior.halfLifeDays)
    },
    overdue: (day: number) => within(day, invoiceDays).filter((each) => isOverdue(each, day)).length,
    /** Days after `from` on which time alone makes an invoice overdue, or no longer, while nothing is paid. */
    turns(from: number) {
      const own = habit(from)
      const wait = own === null ? 0 : patience(own)
      return invoices.flatMap(({ due }) => [due + wait + 1, due + invoiceDays + 1])
    },
  }
}

type Paid = { done: number; beyond: number }

/**
 * Recent against earlier payments: the difference of their means is drawn to nothing as the posterior mean of a normal belief (`between` is the
 * standard deviation of true changes) under the account's own spread, which few payments draw to `spread`.
 */
function habitOf(
  paid: readonly Paid[],
  { windowDays, between, spread, weight }: Model['payments'],
): PaymentHabit | null {
  const last = paid.at(-1)?.done
  if (last === undefined) return null
  const recent = beyondOf(paid.filter(({ done }) => done > last - windowDays))
  const before = beyondOf(paid.filter(({ done }) => done <= last - windowDays))
  const usual = meanOf(beyondOf(paid))
  const squares = squaresOf(recent) + squaresOf(before)
  const free = paid.length - (before.length > 0 && recent.length > 0 ? 2 : 1)
  const variance = (squares + weight * spread ** 2) / (free + weight)
  const own = { last, paid: paid.length, usual, spread: Math.sqrt(variance) }
  if (recent.length < leastRecent || before.length < leastBefore) return { ...own, change: null }
  const error = variance * (1 / recent.length + 1 / before.length)
  const means = { recent: meanOf(recent), before: meanOf(before) }
  const growth = ((means.recent - means.before) * between ** 2) / (between ** 2 + error)
  return { ...own, change: { ...means, growth } }
}

function beyondOf(paid: readonly Paid[]): number[] {
  return paid.map(({ beyond }) => beyond)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function squaresOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}
