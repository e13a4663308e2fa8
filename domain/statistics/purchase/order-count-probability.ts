import { requireNotNegative, requireWhole } from '../outside-domain.ts'
import { checkModel, type PurchaseModel, survivals } from '../purchase-model.ts'
import { incompleteBeta } from '../special/incomplete-beta.ts'
import { logBeta } from '../special/log-gamma.ts'

/**
 * P(X(t) = x): probability of exactly x repeat orders in the first `t` weeks after an account's first order (Fader,
 * Hardie & Lee 2005, equation 8, for every k and both families). Throws OutsideDomain.
 */
export function orderCountProbability(model: PurchaseModel, x: number, t: number): number {
  checkModel(model)
  requireWhole('x', x, 0)
  requireNotNegative('t', t)
  const { r, alpha, a, b, k = 1 } = model
  const survived = survivals(model, x)
  const z = t / (alpha + t)
  const rest = alpha / (alpha + t)
  // Probability that at least `stages` stages of the waiting times pass in t.
  const atLeast = (stages: number) => (stages === 0 ? 1 : incompleteBeta(stages, r, z, rest))
  const alive = Math.exp(logBeta(a, b + survived) - logBeta(a, b)) * (atLeast(k * x) - atLeast(k * (x + 1)))
  if (survived === 0) return alive
  return alive + Math.exp(logBeta(a + 1, b + survived - 1) - logBeta(a, b)) * atLeast(k * x)
}
