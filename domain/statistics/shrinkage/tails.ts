import { requireNotNegative, requirePositive, requireWhole } from '../outside-domain.ts'
import type { RatePrior } from '../shrunk-rate.ts'
import type { SharePrior } from '../shrunk-share.ts'
import { incompleteBeta } from '../special/incomplete-beta.ts'
import { upperGamma } from '../special/incomplete-gamma.ts'
import { logBeta, logRising } from '../special/log-gamma.ts'

/**
 * Probability that an account's true rate is above `multiple` times the population's mean rate r/beta, given its
 * events: the upper tail of Gamma(r + events, beta + exposure), Q(r + c, (beta + n) m r/beta). Throws OutsideDomain.
 */
export function rateAbove(
  { r, beta }: RatePrior,
  events: number,
  exposure: number,
  multiple: number,
): number {
  checkRate({ r, beta })
  requireNotNegative('events', events)
  requireNotNegative('exposure', exposure)
  requirePositive('multiple', multiple)
  return upperGamma(r + events, ((beta + exposure) * multiple * r) / beta)
}

/**
 * Probability of `events` or more in the next `exposure`, before they are seen: the negative binomial tail of a
 * Gamma-Poisson rate. Throws OutsideDomain.
 */
export function eventsAtLeast({ r, beta }: RatePrior, events: number, exposure: number): number {
  checkRate({ r, beta })
  requireWhole('events', events, 0)
  requirePositive('exposure', exposure)
  return events === 0 ? 1 : incompleteBeta(events, r, exposure / (beta + exposure), beta / (beta + exposure))
}

/**
 * Probability of `hits` or more among `trials` of a share that is Beta(a, b): the Beta-Binomial tail as an exact sum,
 * no normal approximation. Tells whether the last weeks hold more of an account's complaints than chance would put
 * there. Throws OutsideDomain.
 */
export function hitsAtLeast({ a, b }: SharePrior, hits: number, trials: number): number {
  requirePositive('a', a)
  requirePositive('b', b)
  requireWhole('trials', trials, 0)
  requireWhole('hits', hits, 0, trials)
  const norm = logBeta(a, b)
  const logTrials = logRising(1, trials)
  const probability = (k: number) =>
    Math.exp(logTrials - logRising(1, k) - logRising(1, trials - k) + logBeta(a + k, b + trials - k) - norm)
  let tail = 0
  for (let k = trials; k >= hits; k -= 1) tail += probability(k)
  return Math.min(1, tail)
}

function checkRate({ r, beta }: RatePrior): void {
  requirePositive('r', r)
  requirePositive('beta', beta)
}
