import { calibrationBins } from './calibration-bins.ts'
import type { Outcome } from './outcomes.ts'

/**
 * Expected calibration error: mean over ten bins of equal count of |mean forecast - observed rate| (Naeini, Cooper,
 * Hauskrecht 2015, equal counts instead of equal widths). Throws OutsideDomain as `calibrationBins` does.
 */
export function calibrationError(forecasts: readonly number[], outcomes: readonly Outcome[]): number {
  const bins = calibrationBins(forecasts, outcomes)
  return bins.reduce((sum, { forecast, observed }) => sum + Math.abs(forecast - observed), 0) / bins.length
}
