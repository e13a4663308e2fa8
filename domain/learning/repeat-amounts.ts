import { type AccountPast, ordersUntil } from './account-past.ts'

/** Positive amounts of an account's repeat orders up to a day; a first order is often of another size. */
export function repeatAmounts(past: AccountPast, day: number): number[] {
  return past.amounts.slice(1, ordersUntil(past, day)).filter((amount) => amount > 0)
}
