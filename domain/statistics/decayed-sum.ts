import { countUntil } from '../history/history.ts'

/**
 * Sum of amounts that lose half their weight every `halfLife` days, readable at any day in O(log n).
 * `days` ascend; amounts after the day that is asked for do not count.
 */
export function decayedSum(
  days: readonly number[],
  amounts: readonly number[],
  halfLife: number,
): (day: number) => number {
  const after: number[] = []
  let total = 0
  for (const [i, day] of days.entries()) {
    total = total * 2 ** (((days[i - 1] ?? day) - day) / halfLife) + (amounts[i] ?? 0)
    after.push(total)
  }
  return (day) => {
    const i = countUntil(days, day) - 1
    const last = days[i]
    return last === undefined ? 0 : (after[i] ?? 0) * 2 ** ((last - day) / halfLife)
  }
}
