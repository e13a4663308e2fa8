import { firstCrossing } from './numeric/first-crossing.ts'
import { OutsideDomain, requireNotNegative } from './outside-domain.ts'
import { lowerGamma } from './special/incomplete-gamma.ts'
import { logGamma } from './special/log-gamma.ts'

/**
 * Exact confidence interval for the mean of a Poisson count (Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28,
 * 1936): the lower end is a quantile of Gamma(count, 1), the upper one of Gamma(count + 1, 1). It covers at least `1 - alpha`, also for
 * counts of none and one.
 */
export function poissonInterval(count: number, alpha = 0.05): { low: number; high: number } {
  requireNotNegative('count', count)
  if (!(alpha > 0 && alpha < 1)) throw new OutsideDomain('alpha', alpha, 'between 0 and 1 is needed')
  return {
    low: count === 0 ? 0 : gammaQuantile(count, alpha / 2),
    high: gammaQuantile(count + 1, 1 - alpha / 2),
  }
}

/** Below what a Gamma(shape, 1) variable lies with a probability. */
function gammaQuantile(shape: number, probability: number): number {
  const slopeAt = (x: number) => Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape))
  let above = shape + 1
  while (lowerGamma(shape, above) < probability) above *= 2
  return firstCrossing((x) => ({ value: lowerGamma(shape, x), slope: slopeAt(x) }), probability, 0, above)
}
