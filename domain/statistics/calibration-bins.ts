import { checkForecasts, type Outcome } from './outcomes.ts'
import { rankedGroups } from './ranked-groups.ts'

/** A share of the cases (`count` may be fractional where ties are split): mean forecast and observed rate. */
export type CalibrationBin = { count: number; forecast: number; observed: number }

/**
 * Cases in `bins` bins of equal count by forecast, lowest first; fewer where there are fewer cases. Cases that tie
 * across an edge are split in proportion. Throws OutsideDomain for an empty list or a forecast that is no probability.
 */
export function calibrationBins(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
  bins = 10,
): CalibrationBin[] {
  checkForecasts(forecasts, outcomes)
  const size = forecasts.length / Math.min(bins, forecasts.length)
  const result: CalibrationBin[] = []
  let open = { count: 0, forecast: 0, observed: 0 }
  for (const { score, count, happened } of rankedGroups(forecasts, outcomes).reverse()) {
    let left = count
    while (left > 1e-9) {
      const taken = Math.min(left, size - open.count)
      open.count += taken
      open.forecast += taken * score
      open.observed += (taken * happened) / count
      left -= taken
      if (open.count > size - 1e-9) {
        result.push(open)
        open = { count: 0, forecast: 0, observed: 0 }
      }
    }
  }
  return result.map(({ count, forecast, observed }) => ({
    count,
    forecast: forecast / count,
    observed: observed / count,
  }))
}
