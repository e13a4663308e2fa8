/** Days of history an origin needs before it, so that there is something to learn from. */
export const leastHistoryDays = 30
const mostTraining = 3
const mostRolling = 12

/**
 * Origins to train on: the latest three whose horizons are over by `at` and do not overlap, newest first. `from` is the
 * day of the first order; fewer where the history is short, none where not even one horizon is over.
 */
export function trainingOrigins(from: number, at: number, horizonDays: number): number[] {
  return backwards(from, at, horizonDays, horizonDays, mostTraining)
}

/** Origins a third of a horizon apart, horizons over by `at`, newest first: the base rate's course over time. */
export function rollingOrigins(from: number, at: number, horizonDays: number): number[] {
  return backwards(from, at, horizonDays, Math.max(1, Math.round(horizonDays / 3)), mostRolling)
}

function backwards(from: number, at: number, horizonDays: number, step: number, most: number): number[] {
  const origins: number[] = []
  for (let day = at - horizonDays; day >= from + leastHistoryDays && origins.length < most; day -= step)
    origins.push(day)
  return origins
}
