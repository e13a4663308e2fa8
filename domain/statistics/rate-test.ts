import { requireNotNegative, requirePositive } from './outside-domain.ts'
import { incompleteBeta } from './special/incomplete-beta.ts'

/** Events that were counted, and how much there was that could have had one. */
export type Counted = { count: number; exposure: number }

/**
 * Exact comparison of two Poisson rates (Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31, 1940): given their sum, the first count is Binomial with the first one's share of the exposure. Both counts are
 * uncertain in it, so a short history raises no false alarm.
 */
function conditional(now: Counted, before: Counted): { count: number; all: number; share: number } {
  requireNotNegative('exposure of a rate', before.exposure)
  requirePositive('exposure of a rate', now.exposure)
  const share = now.exposure / (now.exposure + before.exposure)
  return { count: now.count, all: now.count + before.count, share }
}

/** Probability of at least so many events where the rate is what it was before: small where it has risen. */
export function chanceOfRise(now: Counted, before: Counted): number {
  const { count, all, share } = conditional(now, before)
  return count === 0 || share === 1 ? 1 : incompleteBeta(count, all - count + 1, share)
}

/** Probability of at most so many events where the rate is what it was before: small where it has fallen. */
export function chanceOfFall(now: Counted, before: Counted): number {
  const { count, all, share } = conditional(now, before)
  if (count === all) return 1
  return share === 1 ? 0 : incompleteBeta(all - count, count + 1, 1 - share, share)
}
