import Big from 'big.js'
import { dayNumber } from './day.ts'
import type { LedgerDay } from './ledger-day.ts'
import { invoiceDays, type OpenInvoice, type Payments } from './ledger-state.ts'
import { sum } from './sum.ts'

const mostOpen = 40
const mostSettled = 100
const mostEvidence = 5
/** Payments that are dated before their invoice wait for it. */
const mostEarly = 8
const earlyDays = 120
/** Cash discounts and bank charges take up to so much. */
const paidShare = '0.97'
const hundred = 100

/** What is remembered of invoices once a day's rows are added, invoices before payments. What nobody records stays null. */
export function addPayments(
  before: Payments | null,
  rows: LedgerDay | undefined,
  day: number,
): Payments | null {
  const { invoiced = [], paid = [] } = rows ?? {}
  if (before === null && invoiced.length + paid.length === 0) return null
  const payments = before ?? { open: [], due: [], done: [], beyond: [], late: [] }
  // What is over by this day is over, whether or not a day before had a fact to notice it by.
  settleAll(payments, day)
  for (const { invoiceId, currency, amount, due } of invoiced) {
    const invoice = invoiceIn(payments.open, { invoiceId, currency }, day)
    invoice.due = dayNumber(due)
    invoice.amount = amount
  }
  for (const { invoiceId, currency, amount } of paid) {
    const invoice = invoiceIn(payments.open, { invoiceId, currency }, day)
    const [known, added] = [Number(invoice.paid), Number(amount)]
    if (added === 0) continue
    invoice.paidOn = rounded(((invoice.paidOn ?? 0) * known + day * added) / (known + added))
    invoice.paid = sum([invoice.paid, amount])
    invoice.seen = day
  }
  settleAll(payments, day)
  return payments
}

/** An amount in another currency is no payment of an invoice. */
function invoiceIn(
  open: OpenInvoice[],
  { invoiceId, currency }: Pick<OpenInvoice, 'invoiceId' | 'currency'>,
  day: number,
): OpenInvoice {
  const known = open.find((each) => each.invoiceId === invoiceId && each.currency === currency)
  if (known !== undefined) return known
  const added = { invoiceId, currency, due: null, amount: null, paid: '0', paidOn: null, seen: day }
  open.push(added)
  return added
}

function settleAll(payments: Payments, day: number): void {
  const waiting: OpenInvoice[] = []
  const early = payments.open.filter(({ due, seen }) => due === null && day - seen <= earlyDays)
  const kept = new Set(early.slice(-mostEarly))
  for (const invoice of payments.open) {
    const { due, amount, paid, paidOn } = invoice
    if (due === null || amount === null) {
      if (kept.has(invoice)) waiting.push(invoice)
    } else if (Big(paid).gte(Big(amount).times(paidShare))) {
      // An invoice of nothing was never to be paid.
      if (paidOn !== null) settle(payments, invoice.invoiceId, { due, day, beyond: rounded(paidOn - due) })
    } else if (day > due + invoiceDays) settle(payments, invoice.invoiceId, { due, day, beyond: null })
    else waiting.push(invoice)
  }
  while (waiting.length > mostOpen) {
    const first = waiting.shift()
    if (first?.due != null) settle(payments, first.invoiceId, { due: first.due, day, beyond: null })
  }
  payments.open = waiting
}

function settle(
  payments: Payments,
  invoiceId: string,
  { due, day, beyond }: { due: number; day: number; beyond: number | null },
): void {
  payments.due.push(due)
  payments.done.push(day)
  payments.beyond.push(beyond)
  for (const column of [payments.due, payments.done, payments.beyond])
    if (column.length > mostSettled) column.shift()
  if (beyond === null || beyond <= 0) return
  payments.late.push(invoiceId)
  if (payments.late.length > mostEvidence) payments.late.shift()
}

function rounded(days: number): number {
  return Math.round(days * hundred) / hundred
}
