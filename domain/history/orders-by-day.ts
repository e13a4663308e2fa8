import type { AccountState } from './account-state.ts'

/** Order-days with how many orders each had; one each where that is no longer remembered. */
export function ordersByDay({ orderDays, latest }: AccountState): { day: number; count: number }[] {
  const older = orderDays.length - latest.orders.length
  return orderDays.map((day, i) => ({ day, count: latest.orders[i - older] ?? 1 }))
}

/** The latest order-days with their lines whose discount is known, and those of them that had one. */
export function linesByDay({ orderDays, latest }: AccountState) {
  const older = orderDays.length - latest.orders.length
  return latest.known.map((known, i) => ({
    day: orderDays[older + i] ?? 0,
    known,
    discounted: latest.discounted[i] ?? 0,
  }))
}

/** How many articles each order-day had; 0 where that is not remembered. */
export function articlesByDay({ orderDays, latest }: AccountState): number[] {
  const older = Array.from({ length: orderDays.length - latest.articles.length }, () => 0)
  return [...older, ...latest.articles]
}
