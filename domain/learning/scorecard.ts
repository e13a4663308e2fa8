import { auc } from '../statistics/auc.ts'
import { brier } from '../statistics/brier.ts'
import { calibrationError } from '../statistics/calibration-error.ts'
import { lift } from '../statistics/lift.ts'
import { logLoss } from '../statistics/log-loss.ts'
import type { Outcome } from '../statistics/outcomes.ts'

/** How good forecasts were; AUC and lift are null where only one outcome came to pass. */
export type Scorecard = {
  auc: number | null
  aucSe: number | null
  brier: number
  logLoss: number
  ece: number
  liftAt10: number | null
}

/** Judges forecast probabilities by what happened. */
export function scorecardOf(forecasts: readonly number[], outcomes: readonly Outcome[]): Scorecard {
  const ranked = outcomes.includes(0) && outcomes.includes(1)
  const area = ranked ? auc(forecasts, outcomes) : null
  return {
    auc: area?.auc ?? null,
    aucSe: area?.standardError ?? null,
    brier: brier(forecasts, outcomes),
    logLoss: logLoss(forecasts, outcomes),
    ece: calibrationError(forecasts, outcomes),
    liftAt10: ranked ? lift(forecasts, outcomes, 0.1) : null,
  }
}
