import { decayedSum } from '../statistics/decayed-sum.ts'

/**
 * Sum of amounts from their days on, in any order; each loses half its weight every `halfLife` days, or none. Prepared
 * when it is first asked for.
 */
export function datedSum(
  entries: readonly { day: number; amount: number }[],
  halfLife = Number.POSITIVE_INFINITY,
): (day: number) => number {
  let sum: ((day: number) => number) | undefined
  return (day) => {
    sum ??= prepared(entries, halfLife)
    return sum(day)
  }
}

function prepared(entries: readonly { day: number; amount: number }[], halfLife: number) {
  const counting = entries.filter(({ amount }) => amount !== 0).sort((a, b) => a.day - b.day)
  return decayedSum(
    counting.map(({ day }) => day),
    counting.map(({ amount }) => amount),
    halfLife,
  )
}
