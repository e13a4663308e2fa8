import { checkForecasts, type Outcome } from './outcomes.ts'

/**
 * Mean squared distance between forecast probability and outcome (Brier 1950); 0 is perfect. Throws OutsideDomain for
 * an empty list or a forecast that is no probability.
 */
export function brier(forecasts: readonly number[], outcomes: readonly Outcome[]): number {
  checkForecasts(forecasts, outcomes)
  const total = forecasts.reduce((sum, forecast, i) => sum + (forecast - (outcomes[i] ?? 0)) ** 2, 0)
  return total / forecasts.length
}
