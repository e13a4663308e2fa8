import type { AccountState } from '../history/account-state.ts'

/** An account's order-days (days since 1970) and their worth in the currency of most of them; amounts in others count as 0. */
export type OrderDays = { currency: string | null; days: readonly number[]; amounts: readonly number[] }

/** The order-days of an account. Those whose own worth is no longer remembered share what they were worth together. */
export function orderDaysOf({ orderDays: days, latest, earlier, currencies }: AccountState): OrderDays {
  const [most] = Object.entries(currencies).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  if (most === undefined) return { currency: null, days, amounts: days.map(() => 0) }
  const [currency] = most
  const usual = earlier.days === 0 ? 0 : (earlier.worth[currency] ?? 0) / earlier.days
  const older = Array.from({ length: days.length - latest.orders.length }, () => usual)
  return { currency, days, amounts: [...older, ...(latest.worth[currency] ?? [])] }
}
