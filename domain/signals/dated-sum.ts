import { decayedSum } from '../statistics/decayed-sum.ts'

/** Sum of amounts from their days on, in any order; each loses half its weight every `halfLife` days, or none. */
export function datedSum(
  entries: readonly { day: number; amount: number }[],
  halfLife = Number.POSITIVE_INFINITY,
): (day: number) => number {
  const sorted = entries.toSorted((a, b) => a.day - b.day)
  return decayedSum(
    sorted.map(({ day }) => day),
    sorted.map(({ amount }) => amount),
    halfLife,
  )
}
