import type { AccountState } from '../../history/account-state.ts'
import type { Payments, Promises } from '../../history/ledger-state.ts'
import { noCurrency } from '../../money/no-currency.ts'
import type { DatedInvoice } from './payment-course.ts'
import type { DatedPromise } from './promise-course.ts'

/** What is remembered of promises, settled ones first. */
export function promisesOf({ promises }: AccountState): DatedPromise[] {
  if (promises === null) return []
  const settled = promises.promised.map((promised, i) => ({
    promised,
    done: promises.done[i] ?? null,
    fate: promises.fate[i] ?? null,
  }))
  const open = promises.open.flatMap(({ promised }) =>
    promised === null ? [] : [{ promised, done: null, fate: null }],
  )
  return [...settled, ...open]
}

/** What is remembered of invoices, settled ones first. */
export function invoicesOf({ payments }: AccountState): DatedInvoice[] {
  if (payments === null) return []
  const settled = payments.due.map((due, i) => ({
    due,
    done: payments.done[i] ?? null,
    beyond: payments.beyond[i] ?? null,
  }))
  const open = payments.open.flatMap(({ due }) => (due === null ? [] : [{ due, done: null, beyond: null }]))
  return [...settled, ...open]
}

/** What is told of promises as what is remembered of them; ids and causes, which nothing weighs, are lost. */
export function promisesOfDated(promises: readonly DatedPromise[]): Promises | null {
  if (promises.length === 0) return null
  const settled = promises.flatMap(({ promised, done, fate }) =>
    done === null || fate === null ? [] : [{ promised, done, fate }],
  )
  const nothing = { owed: 1, delivered: 0, isWhole: false, cause: null }
  return {
    open: promises
      .filter(({ done }) => done === null)
      .map(({ promised }, i) => ({ orderId: `${i}`, promised, ...nothing, seen: promised })),
    promised: settled.map(({ promised }) => promised),
    done: settled.map(({ done }) => done),
    fate: settled.map(({ fate }) => fate),
    cause: settled.map(() => null),
    broken: [],
  }
}

/** The same of invoices. */
export function paymentsOfDated(invoices: readonly DatedInvoice[]): Payments | null {
  if (invoices.length === 0) return null
  const settled = invoices.flatMap(({ due, done, beyond }) => (done === null ? [] : [{ due, done, beyond }]))
  const nothing = { currency: noCurrency, amount: '1', paid: '0', paidOn: null }
  return {
    open: invoices
      .filter(({ done }) => done === null)
      .map(({ due }, i) => ({ invoiceId: `${i}`, due, ...nothing, seen: due })),
    due: settled.map(({ due }) => due),
    done: settled.map(({ done }) => done),
    beyond: settled.map(({ beyond }) => beyond),
    late: [],
  }
}
