import { OutsideDomain } from '../outside-domain.ts'
import {
  checkModel,
  checkState,
  logOddsGone,
  type PurchaseModel,
  type PurchaseState,
  survivals,
} from '../purchase-model.ts'
import { logRising } from '../special/log-gamma.ts'
import { logStages } from './log-stages.ts'

/**
 * Log-likelihood of one account's orders under MBG/CNBD-k or, in family 'bg', BG/CNBD-k (Platzer & Reutterer 2016,
 * with k = 1 Fader, Hardie & Lee 2005, equation 6). Times are in the model's unit. Throws OutsideDomain.
 * @param logGaps sum of the logs of the times between orders; counts only for k > 1
 */
export function logLikelihood(model: PurchaseModel, state: PurchaseState, logGaps = 0): number {
  checkModel(model)
  checkState(state)
  if (!Number.isFinite(logGaps)) throw new OutsideDomain('logGaps', logGaps, 'a finite sum of logs is needed')
  const { r, alpha, a, b, k = 1 } = model
  const { x, tx, T } = state
  const n = r + k * x
  const survived = survivals(model, x)
  const logAlive = logStages(k, n, (T - tx) / (alpha + T))
  const logOdds = logOddsGone(model, state)
  return (
    (k - 1) * logGaps -
    x * logRising(1, k - 1) +
    logRising(b, survived) -
    logRising(a + b, survived) +
    logRising(r, k * x) +
    r * Math.log(alpha) -
    n * Math.log(alpha + T) +
    logAlive +
    (logOdds > 0 ? logOdds + Math.log1p(Math.exp(-logOdds)) : Math.log1p(Math.exp(logOdds)))
  )
}
