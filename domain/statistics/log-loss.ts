import { checkForecasts, type Outcome } from './outcomes.ts'

// A forecast of exactly 0 or 1 that fails would cost infinity; scikit-learn clips at the same order.
const floor = 1e-15

/**
 * Mean negative log-likelihood in nats of the outcomes under the forecasts, which are clipped to [1e-15, 1 - 1e-15].
 * Throws OutsideDomain for an empty list or a forecast that is no probability.
 */
export function logLoss(forecasts: readonly number[], outcomes: readonly Outcome[]): number {
  checkForecasts(forecasts, outcomes)
  const total = forecasts.reduce((sum, forecast, i) => {
    const given = outcomes[i] === 1 ? forecast : 1 - forecast
    return sum - Math.log(Math.min(1 - floor, Math.max(floor, given)))
  }, 0)
  return total / forecasts.length
}
