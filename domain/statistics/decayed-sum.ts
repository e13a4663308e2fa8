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
  const slope = -Math.LN2 / halfLife
  const after: number[] = []
  let total = 0
  let previous = days[0] ?? 0
  for (const [i, day] of days.entries()) {
    if (total !== 0) total *= Math.exp(slope * (day - previous))
    total += amounts[i] ?? 0
    after.push(total)
    previous = day
  }
  return (day) => {
    const i = countUntil(days, day) - 1
    const kept = after[i] ?? 0
    return kept === 0 ? 0 : kept * Math.exp(slope * (day - (days[i] ?? day)))
  }
}
