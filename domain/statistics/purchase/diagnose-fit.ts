import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'
import type { PurchaseFit } from './fit-purchase-model.ts'

/** Below this twice the gain of dropout in log-likelihood could be chance (chi-squared, 2 degrees: 5 %). */
const leastGain = 6
const shakiest = 1e5
const loosest = 1

/** What a fit cannot answer, each in one sentence that begins with its name; empty when nothing is wrong. */
export function diagnoseFit(fit: PurchaseFit): Sentence[] {
  const found: Sentence[] = []
  const gain = Math.max(0, 2 * (fit.logLikelihood - fit.logLikelihoodWithoutDropout))
  if (gain < leastGain)
    found.push(say('fit.no-dropout', { ratio: gain.toFixed(2), least: String(leastGain) }))
  if (!fit.converged) found.push(say('fit.not-converged', { evaluations: fit.evaluations }))
  if (fit.conditionNumber === null) found.push(say('fit.no-peak'))
  else if (fit.conditionNumber > shakiest)
    found.push(say('fit.ill-conditioned', { condition: fit.conditionNumber.toExponential(1) }))
  const loose = (['r', 'alpha', 'a', 'b'] as const).filter(
    (name) => (fit.standardErrors[name] ?? 0) > loosest * fit.parameters[name],
  )
  if (loose.length > 0) found.push(say('fit.loose', { names: loose.join(', ') }))
  return found
}
