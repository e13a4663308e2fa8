import { requireNotNegative } from '../outside-domain.ts'
import { aliveProbability, type PurchaseModel, type PurchaseState, survivals } from '../purchase-model.ts'
import { stageShares } from './log-stages.ts'
import { ordersWhileAlive } from './orders-while-alive.ts'
import { stagedOrdersWhileAlive } from './staged-orders-while-alive.ts'

/**
 * E[Y(t)]: orders to expect from an account in the next `t` weeks, given its orders so far. Exact for every k
 * (Fader, Hardie & Lee 2005 for k = 1, worked out anew so that a = 1 and heavy buyers are no special case).
 * Throws OutsideDomain.
 */
export function expectedOrders(model: PurchaseModel, state: PurchaseState, t: number): number {
  requireNotNegative('t', t)
  const alive = aliveProbability(model, state)
  if (t === 0) return 0
  const { r, alpha, a, b, k = 1 } = model
  const { x, tx, T } = state
  const shape = r + k * x
  const loyal = b + survivals(model, x)
  if (k === 1) return alive * ordersWhileAlive({ shape, a, loyal }, alpha + T, t)
  const shares = stageShares(k, shape, (T - tx) / (alpha + T))
  return alive * stagedOrdersWhileAlive({ shape, a, loyal }, shares, t / (alpha + T))
}

/** E[X(t)]: repeat orders to expect in the first `t` weeks after the first order, of an account nothing is known of. */
export function expectedRepeatOrders(model: PurchaseModel, t: number): number {
  return expectedOrders(model, { x: 0, tx: 0, T: 0 }, t)
}
