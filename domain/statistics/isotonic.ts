import { checkScored, type Outcome } from './outcomes.ts'
import { rankedGroups } from './ranked-groups.ts'

/** A rising step function: from `from` to `to` the rate is `value`; between steps it is interpolated. */
export type IsotonicStep = { from: number; to: number; value: number }

/**
 * Isotonic calibration: the non-decreasing rates of least squared distance to the outcomes, by pooling adjacent
 * violators (Ayer et al. 1955; as a calibration Zadrozny and Elkan 2002). Throws OutsideDomain for no cases or a score
 * that is not finite.
 */
export function fitIsotonic(scores: readonly number[], outcomes: readonly Outcome[]): IsotonicStep[] {
  checkScored(scores, outcomes)
  const pools: { from: number; to: number; count: number; happened: number }[] = []
  for (const { score, count, happened } of rankedGroups(scores, outcomes).reverse()) {
    let pool = { from: score, to: score, count, happened }
    for (let last = pools.at(-1); last && last.happened / last.count >= pool.happened / pool.count; ) {
      pool = {
        from: last.from,
        to: pool.to,
        count: last.count + pool.count,
        happened: last.happened + pool.happened,
      }
      pools.pop()
      last = pools.at(-1)
    }
    pools.push(pool)
  }
  return pools.map(({ from, to, count, happened }) => ({ from, to, value: happened / count }))
}

/** The calibrated rate at a score; below the first and above the last step the rate of that step. */
export function isotonicRate(steps: readonly IsotonicStep[], score: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.from ?? Number.POSITIVE_INFINITY) <= score) low = middle + 1
    else high = middle
  }
  const before = steps[low - 1]
  const after = steps[low]
  if (before === undefined) return after?.value ?? Number.NaN
  if (after === undefined || score <= before.to) return before.value
  const share = (score - before.to) / (after.from - before.to)
  return before.value + share * (after.value - before.value)
}
