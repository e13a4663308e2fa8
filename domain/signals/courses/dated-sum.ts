import { decayedSum } from '../../statistics/decayed-sum.ts'

/** An amount from a day (days since 1970) on. */
export type DatedAmount = { day: number; amount: number }

/**
 * Sum of amounts from their days on, in any order; each loses half its weight every `halfLife` days, or none. Entries are
 * asked for, and the sum prepared, when it is first needed.
 */
export function datedSum(
  entries: () => readonly DatedAmount[],
  halfLife = Number.POSITIVE_INFINITY,
): (day: number) => number {
  let sum: ((day: number) => number) | undefined
  return (day) => {
    sum ??= prepared(entries(), halfLife)
    return sum(day)
  }
}

function prepared(entries: readonly DatedAmount[], halfLife: number) {
  const counting = entries.filter(({ amount }) => amount !== 0)
  const isAscending = counting.every(({ day }, i) => i === 0 || day >= (counting[i - 1]?.day ?? day))
  if (!isAscending) counting.sort((a, b) => a.day - b.day)
  return decayedSum(
    counting.map(({ day }) => day),
    counting.map(({ amount }) => amount),
    halfLife,
  )
}
