import { interceptShift } from './intercept-shift.ts'
import { logit, sigmoid } from './logit.ts'
import { type Outcome, smoothedRate } from './outcomes.ts'

// A forecast of 0 or 1 has no log-odds.
const surest = 1e-9

/**
 * Forecasts moved by one shift of log-odds to the level that came true, and how far they were off: positive when they expected too much.
 * Ranks stay as they are. Needs at least one forecast.
 */
export function atLevel(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
): { forecasts: number[]; off: number } {
  const logOdds = forecasts.map((each) => logit(Math.min(1 - surest, Math.max(surest, each))))
  const shift = interceptShift(logOdds, smoothedRate(outcomes))
  return { forecasts: logOdds.map((each) => sigmoid(each + shift)), off: -shift }
}
