import type { AccountState } from '../history/account-state.ts'
import { say } from '../words/say.ts'
import { together } from '../words/together.ts'
import { nothing, steady, stepping } from './courses/steady.ts'
import { invoicesOf } from './ledger/dated-ledger.ts'
import { type DatedInvoice, type PaymentCourse, paymentCourse } from './ledger/payment-course.ts'
import type { FeatureBlock, Signal } from './signal.ts'
import { said } from './telling/said-by.ts'
import { tell, type Words } from './telling/tell.ts'
import { notEnoughData } from './telling/wording.ts'

const key = 'payment-delay'
type PaymentMeasure = 'slower-payments' | 'overdue-invoices'
const measured: readonly PaymentMeasure[] = ['slower-payments', 'overdue-invoices']
/** Months by which payments can become slower and still say more. */
const most = 3
const shownEvidence = 5

/** Signs are left to the learner: who pays sooner than before can tell something, too. */
const block: FeatureBlock = {
  names: ['payment delay of 90 days against own', 'invoices unpaid beyond own usual'],
  over({ record }, parameters) {
    const invoices = record?.invoices ?? []
    if (invoices.length === 0) return block.names.map(() => nothing)
    const course = paymentCourse(invoices, parameters)
    return [steady(course.growth), overdue(course)]
  },
}

/**
 * An account that pays ever later: its days beyond due lately against its own earlier ones, and invoices unpaid for longer than usual for
 * it. Whether that comes before leaving no public data tell: the coefficients are small on purpose, an assumption until a company's own data
 * prove the block (decision 112).
 */
export const paymentDelay: Signal<PaymentMeasure> = {
  key,
  // Who pays later has not said why: no offer is for that alone.
  reason: 'inactivity',
  coefficients: {
    // Months by which payments have become slower.
    'slower-payments': 0.1,
    // Log of one more than the invoices unpaid for longer than usual.
    'overdue-invoices': 0.1,
  },
  learned: {
    measures: [{ measure: key, features: block.names, tell: said(measured, say('payments.unknown')) }],
    block,
  },
  over(state, { model }) {
    const invoices = invoicesOf(state)
    const course = paymentCourse(invoices, model)
    const slower = steady((day) => Math.min(most, Math.max(0, course.growth(day))))
    const measures = [
      { measure: 'slower-payments' as const, ...slower },
      { measure: 'overdue-invoices' as const, ...overdue(course) },
    ]
    return {
      measures: state.payments === null ? [] : measures,
      read(day) {
        const told = tell(measures, wordsOf(state, invoices, course, day), day, model.coefficients)
        if (told.length === 0) return notEnoughData(key, say('not-enough.payments'))
        return {
          key,
          status: 'ok',
          value: course.habit(day)?.change?.growth ?? 0,
          sentence: together(told.map(({ sentence }) => sentence)),
          evidence: [...new Set(told.flatMap(({ evidence }) => evidence))],
          measures: told,
        }
      },
    }
  },
}

function overdue(course: PaymentCourse) {
  return stepping((day) => Math.log1p(course.overdue(day)), course.turns)
}

function wordsOf(
  { payments }: AccountState,
  invoices: readonly DatedInvoice[],
  course: PaymentCourse,
  day: number,
): Partial<Record<PaymentMeasure, Words>> {
  const change = course.habit(day)?.change
  const late = invoices.filter((each) => course.isOverdue(each, day)).map(({ due }) => due)
  const ids = payments?.open.flatMap(({ invoiceId, due }) =>
    due !== null && late.includes(due) ? [invoiceId] : [],
  )
  return {
    ...(change && {
      'slower-payments': {
        value: change.growth,
        sentence: say('payments.days', {
          now: Math.abs(Math.round(change.recent)),
          nowSide: sideOf(change.recent),
          before: Math.abs(Math.round(change.before)),
          beforeSide: sideOf(change.before),
        }),
        evidence: payments?.late ?? [],
      },
    }),
    ...(late.length > 0 && {
      'overdue-invoices': {
        value: late.length,
        sentence: say('payments.overdue', { invoices: late.length, days: day - Math.min(...late) }),
        evidence: ids?.slice(0, shownEvidence) ?? [],
      },
    }),
  }
}

function sideOf(beyond: number): 'on' | 'after' | 'before' {
  const days = Math.round(beyond)
  if (days === 0) return 'on'
  return days > 0 ? 'after' : 'before'
}
