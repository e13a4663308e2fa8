import type { AccountState } from '../history/account-state.ts'
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
