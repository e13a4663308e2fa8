import type { PurchaseFit } from './fit-purchase-model.ts'

/** Below this twice the gain of dropout in log-likelihood could be chance (chi-squared, 2 degrees: 5 %). */
const leastGain = 6
const shakiest = 1e5
const loosest = 1

/** What a fit cannot answer, each in one sentence that begins with its name; empty when nothing is wrong. */
export function diagnoseFit(fit: PurchaseFit): string[] {
  const found: string[] = []
  const gain = Math.max(0, 2 * (fit.logLikelihood - fit.logLikelihoodWithoutDropout))
  if (gain < leastGain) {
    found.push(
      `dropout not identified: a model in which nobody drops out explains the orders as well (likelihood ratio ${gain.toFixed(2)}, below ${leastGain}); do not read P(alive) or a and b`,
    )
  }
  if (!fit.converged)
    found.push(`not converged: the likelihood still rises after ${fit.evaluations} evaluations`)
  if (fit.conditionNumber === null) {
    found.push(
      'no peak: the likelihood is level or curved upwards at the estimates, so there are no standard errors',
    )
  } else if (fit.conditionNumber > shakiest) {
    found.push(
      `ill-conditioned: condition number ${fit.conditionNumber.toExponential(1)}; parameters can trade places`,
    )
  }
  const loose = (['r', 'alpha', 'a', 'b'] as const).filter(
    (name) => (fit.standardErrors[name] ?? 0) > loosest * fit.parameters[name],
  )
  if (loose.length > 0)
    found.push(`loose: the standard error of ${loose.join(', ')} is larger than the estimate`)
  return found
}
