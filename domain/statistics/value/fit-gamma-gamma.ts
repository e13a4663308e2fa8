import { add, bend, inLogs, noDerivatives } from '../numeric/derivatives.ts'
import { maximize, type Surface } from '../numeric/maximize.ts'
import { standardErrors } from '../numeric/standard-errors.ts'
import { OutsideDomain, requirePositive, requireWhole } from '../outside-domain.ts'
import { digamma, trigamma } from '../special/digamma.ts'
import { logGamma } from '../special/log-gamma.ts'
import type { Spend, SpendModel } from './gamma-gamma.ts'
import { spendCorrelation, strongestCorrelation } from './spend-correlation.ts'

export type SpendFit = {
  parameters: SpendModel
  standardErrors: Record<keyof SpendModel, number | null>
  logLikelihood: number
  accounts: number
  converged: boolean
  /** Correlation of count and mean amount; beyond +-.3 amounts must not be multiplied with expected orders. */
  correlation: number
  independent: boolean
  /** What the fit cannot answer; empty when nothing is wrong. */
  diagnosis: string[]
}

/**
 * Fits Gamma-Gamma by maximum likelihood to accounts with at least one repeat order-day of a positive mean amount.
 * Throws OutsideDomain for other rows, or none.
 */
export function fitGammaGamma(spends: readonly Spend[]): SpendFit {
  if (spends.length === 0)
    throw new OutsideDomain('accounts', 0, 'at least one account with a repeat order is needed')
  for (const { count, mean } of spends) {
    requireWhole('count', count, 1)
    requirePositive('mean', mean)
  }
  const typical = spends.reduce((sum, { mean }) => sum + mean, 0) / spends.length
  const best = maximize((logs) => surfaceOf(spends, logs), [Math.log(3), Math.log(3), Math.log(typical)])
  const estimates = best.at.map(Math.exp)
  const [p = 0, q = 0, v = 0] = estimates
  const [ofP = null, ofQ = null, ofV = null] = standardErrors(best, estimates)
  const correlation = spendCorrelation(spends)
  const independent = Math.abs(correlation) <= strongestCorrelation
  return {
    parameters: { p, q, v },
    standardErrors: { p: ofP, q: ofQ, v: ofV },
    logLikelihood: best.value,
    accounts: spends.length,
    converged: best.converged,
    correlation,
    independent,
    diagnosis: [
      ...(best.converged ? [] : ['not converged: the likelihood still rises']),
      ...(q > 1 ? [] : [`no mean: q is ${q.toFixed(3)}, and only above 1 does a mean amount exist`]),
      ...(independent
        ? []
        : [
            `not independent: orders and amounts correlate by ${correlation.toFixed(2)}, beyond ${strongestCorrelation}`,
          ]),
    ],
  }
}

/** Log-likelihood in the logs of (p, q, v) with its derivatives (Fader & Hardie, note 025, equation 3). */
function surfaceOf(spends: readonly Spend[], logs: readonly number[]): Surface {
  const parameters = logs.map(Math.exp)
  const [p = 1, q = 1, v = 1] = parameters
  const sums = noDerivatives(3)
  const perCount = new Map<number, number[]>()
  const gammas = (x: number) => {
    const known = perCount.get(x)
    if (known) return known
    const fresh = [
      logGamma(p * x + q) - logGamma(p * x) - logGamma(q),
      digamma(p * x + q) - digamma(p * x),
      digamma(p * x + q) - digamma(q),
      trigamma(p * x + q),
      trigamma(p * x),
    ]
    perCount.set(x, fresh)
    return fresh
  }
  const ofQ = trigamma(q)
  for (const { count: x, mean } of spends) {
    const [log = 0, byP = 0, byQ = 0, bent = 0, bentP = 0] = gammas(x)
    const total = v + mean * x
    const logTotal = Math.log(total)
    const shape = p * x + q
    sums.value +=
      log + q * Math.log(v) + (p * x - 1) * Math.log(mean) + p * x * Math.log(x) - shape * logTotal
    add(sums, 0, x * (byP + Math.log(mean) + Math.log(x) - logTotal))
    add(sums, 1, byQ + Math.log(v) - logTotal)
    add(sums, 2, q / v - shape / total)
    bend(sums, 0, 0, x * x * (bent - bentP))
    bend(sums, 0, 1, x * bent)
    bend(sums, 0, 2, -x / total)
    bend(sums, 1, 1, bent - ofQ)
    bend(sums, 1, 2, 1 / v - 1 / total)
    bend(sums, 2, 2, shape / total ** 2 - q / v ** 2)
  }
  return inLogs(sums, parameters)
}
