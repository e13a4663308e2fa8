import {
  OutsideDomain,
  requireNotNegative,
  requirePositive,
  requireProbability,
  requireWhole,
} from './outside-domain.ts'
import { logStages } from './purchase/log-stages.ts'

/**
 * Parameters of MBG/CNBD-k (Platzer & Reutterer 2016; k = 1 is MBG/NBD): the time between orders is Erlang-k with
 * rates that vary as Gamma(r, alpha), and after each order, the first included, an account drops out with a
 * probability that varies as Beta(a, b). In family 'bg' (BG/NBD) nobody drops out at the first order. Alpha is in the
 * unit of all times, such as weeks. `k` is 1 and `family` is 'mbg' when left out.
 */
export type PurchaseModel = { r: number; alpha: number; a: number; b: number; k?: number; family?: Family }
export type Family = 'bg' | 'mbg'

/** What the model knows of an account: x repeat order-days, tx weeks from first to last, T weeks from first to now. */
export type PurchaseState = { x: number; tx: number; T: number }

/** More stages than this are as regular as clockwork and no order history can tell them apart. */
export const mostStages = 20

// Beyond e^700 a ratio is no longer a number; 1e-304 is as good as never.
const steepest = 700

/** Throws OutsideDomain when a parameter is not above zero, or k not a whole number from 1 to 20. */
export function checkModel({ r, alpha, a, b, k = 1 }: PurchaseModel): void {
  requirePositive('r', r)
  requirePositive('alpha', alpha)
  requirePositive('a', a)
  requirePositive('b', b)
  requireWhole('k', k, 1, mostStages)
}

/** Throws OutsideDomain when x is no count or 0 <= tx <= T does not hold (tx is 0 without a repeat order). */
export function checkState({ x, tx, T }: PurchaseState): void {
  requireWhole('x', x, 0)
  requireNotNegative('tx', tx)
  requireNotNegative('T', T)
  if (tx > T) throw new OutsideDomain('tx', tx, `the last order is after now (T = ${T})`)
  if (x === 0 && tx > 0)
    throw new OutsideDomain('tx', tx, '0 is needed for an account without a repeat order')
}

/** Chances to drop out that an account has survived while alive: one an order, in family 'bg' not at the first. */
export function survivals({ family = 'mbg' }: PurchaseModel, x: number): number {
  return family === 'mbg' ? x + 1 : x
}

/** ln of the odds of having dropped out; -Infinity where nobody can have (BG/NBD without a repeat order). */
export function logOddsGone(model: PurchaseModel, { x, tx, T }: PurchaseState): number {
  const { r, alpha, a, b, k = 1 } = model
  const survived = survivals(model, x)
  if (survived === 0) return Number.NEGATIVE_INFINITY
  const n = r + k * x
  const idle = T - tx
  return (
    Math.log(a / (b + survived - 1)) +
    n * Math.log1p(idle / (alpha + tx)) -
    logStages(k, n, idle / (alpha + T))
  )
}

/**
 * P(alive): probability that an account has not dropped out, given its orders (Batislam, Denizel, Filiztekin 2007;
 * Fader, Hardie, Lee 2005; Platzer & Reutterer 2016). Only log ratios are formed, so thousands of orders do not
 * overflow. Throws OutsideDomain for impossible parameters or states.
 */
export function aliveProbability(model: PurchaseModel, state: PurchaseState): number {
  checkModel(model)
  checkState(state)
  return 1 / (1 + Math.exp(Math.min(steepest, logOddsGone(model, state))))
}

/**
 * P0(H): probability of no order in the next `horizon` weeks; exact for every k. Unlike 1 - P(alive) it is a
 * probability of exactly the event that is watched for. For k = 1 it rises with every silent day; for larger k it
 * first falls, until the next order is due, and then rises. Throws OutsideDomain.
 */
export function silenceProbability(model: PurchaseModel, state: PurchaseState, horizon: number): number {
  requireNotNegative('horizon', horizon)
  const alive = aliveProbability(model, state)
  const { r, alpha, k = 1 } = model
  const { x, tx, T } = state
  const n = r + k * x
  const logQuiet =
    logStages(k, n, (T - tx + horizon) / (alpha + T + horizon)) -
    logStages(k, n, (T - tx) / (alpha + T)) -
    n * Math.log1p(horizon / (alpha + T))
  return 1 + alive * Math.expm1(Math.min(0, logQuiet))
}

/** Throws OutsideDomain unless `probability` is a line that can be crossed, strictly between 0 and 1. */
export function checkLine(probability: number): void {
  requireProbability('line', probability)
}
