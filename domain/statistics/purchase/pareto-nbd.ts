import { integrate } from '../numeric/integrate.ts'
import { OutsideDomain, requireNotNegative, requirePositive } from '../outside-domain.ts'
import { checkState, type PurchaseState } from '../purchase-model.ts'
import { logRising } from '../special/log-gamma.ts'

/**
 * Parameters of Pareto/NBD (Schmittlein, Morrison & Colombo 1987), the yardstick of the purchase models: rates vary as
 * Gamma(r, alpha), and an account may leave at any moment, with a rate that varies as Gamma(s, beta).
 */
export type ParetoModel = { r: number; alpha: number; s: number; beta: number }

/** Log-likelihood of one account's orders. Throws OutsideDomain. */
export function paretoLogLikelihood(model: ParetoModel, state: PurchaseState): number {
  const { r, alpha, s, beta } = model
  const { x, T } = state
  return (
    logRising(r, x) +
    r * Math.log(alpha) +
    s * Math.log(beta) -
    (r + x) * Math.log(alpha + T) -
    s * Math.log(beta + T) +
    Math.log1p(oddsGone(model, state))
  )
}

/** P(alive): probability that an account has not left. Throws OutsideDomain. */
export function paretoAlive(model: ParetoModel, state: PurchaseState): number {
  return 1 / (1 + oddsGone(model, state))
}

/** P0(H): probability of no order in the next `horizon`. Throws OutsideDomain. */
export function paretoSilence(model: ParetoModel, state: PurchaseState, horizon: number): number {
  requireNotNegative('horizon', horizon)
  const { r, alpha, s, beta } = model
  const { x, T } = state
  const stays = Math.exp(-(r + x) * Math.log1p(horizon / (alpha + T)) - s * Math.log1p(horizon / (beta + T)))
  const quiet = stays + leavingWeight(model, x, T, T, T + horizon)
  return 1 - paretoAlive(model, state) * (1 - quiet)
}

/** E[Y(t)]: orders to expect in the next `t`. Throws OutsideDomain. */
export function paretoExpectedOrders(model: ParetoModel, state: PurchaseState, t: number): number {
  requireNotNegative('t', t)
  const { r, alpha, s, beta } = model
  const { x, T } = state
  const log = -Math.log1p(t / (beta + T))
  const lived = s === 1 ? -log : -Math.expm1((s - 1) * log) / (s - 1)
  return paretoAlive(model, state) * ((r + x) / (alpha + T)) * (beta + T) * lived
}

/** Odds of having left between the last order and now. */
function oddsGone(model: ParetoModel, state: PurchaseState): number {
  for (const [name, value] of Object.entries(model)) requirePositive(name, value)
  checkState(state)
  const { x, tx, T } = state
  const odds = leavingWeight(model, x, T, tx, T)
  if (!Number.isFinite(odds))
    throw new OutsideDomain('x', x, 'the odds of having left are beyond every number')
  return odds
}

/**
 * s times the integral from `from` to `to` of ((alpha + T)/(alpha + y))^(r + x) ((beta + T)/(beta + y))^s / (beta + y):
 * the weight of leaving at y against being there at T. All terms are positive; no hypergeometric function is needed.
 */
function leavingWeight(
  { r, alpha, s, beta }: ParetoModel,
  x: number,
  T: number,
  from: number,
  to: number,
): number {
  return (
    s *
    integrate(
      (y) =>
        Math.exp((r + x) * Math.log((alpha + T) / (alpha + y)) + s * Math.log((beta + T) / (beta + y))) /
        (beta + y),
      from,
      to,
    )
  )
}
