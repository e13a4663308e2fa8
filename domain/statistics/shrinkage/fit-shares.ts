import { add, bend, inLogs, noDerivatives } from '../numeric/derivatives.ts'
import { maximize, type Surface } from '../numeric/maximize.ts'
import { standardErrors } from '../numeric/standard-errors.ts'
import { OutsideDomain, requireNotNegative, requirePositive } from '../outside-domain.ts'
import type { SharePrior } from '../shrunk-share.ts'
import { digamma, trigamma } from '../special/digamma.ts'
import { logBeta } from '../special/log-gamma.ts'
import { weightPrior } from './weight-prior.ts'

/** One account: hits among trials, possibly weighted or decayed. */
export type ShareRow = { hits: number; trials: number }

export type ShareFit = {
  prior: SharePrior
  standardErrors: Record<keyof SharePrior, number | null>
  /** Up to the binomial coefficients, which do not depend on the parameters. */
  logLikelihood: number
  converged: boolean
}

/**
 * Beta-Binomial by empirical Bayes: how shares vary between accounts, a and b of Beta(a, b), by maximum likelihood.
 * The weak prior on a + b (switched off by `steadied` false) holds where all accounts have the same share.
 * Throws OutsideDomain for impossible rows, none, or rows that are all hits or all misses.
 */
export function fitShares(rows: readonly ShareRow[], steadied = true): ShareFit {
  for (const { hits, trials } of rows) {
    requirePositive('trials', trials)
    requireNotNegative('hits', hits)
    if (hits > trials) throw new OutsideDomain('hits', hits, `at most the ${trials} trials are needed`)
  }
  const hits = rows.reduce((sum, row) => sum + row.hits, 0)
  const trials = rows.reduce((sum, row) => sum + row.trials, 0)
  if (!(hits > 0 && hits < trials)) {
    throw new OutsideDomain('hits', hits, 'at least one hit and one miss are needed to learn a share')
  }
  const typical = trials / rows.length
  const share = hits / trials
  const best = maximize(
    (logs) => {
      const surface = surfaceOf(rows, logs)
      return steadied ? weightPrior(surface, logs, [1, 1], typical) : surface
    },
    [Math.log(share * 2), Math.log((1 - share) * 2)],
  )
  const [a = 0, b = 0] = best.at.map(Math.exp)
  const [ofA = null, ofB = null] = standardErrors(best, [a, b])
  return {
    prior: { a, b },
    standardErrors: { a: ofA, b: ofB },
    logLikelihood: surfaceOf(rows, best.at).value,
    converged: best.converged,
  }
}

function surfaceOf(rows: readonly ShareRow[], logs: readonly number[]): Surface {
  const parameters = logs.map(Math.exp)
  const [a = 1, b = 1] = parameters
  const sums = noDerivatives(2)
  const log = logBeta(a, b)
  const [firstA, firstB, firstSum] = [digamma(a), digamma(b), digamma(a + b)]
  const [secondA, secondB, secondSum] = [trigamma(a), trigamma(b), trigamma(a + b)]
  for (const { hits, trials } of rows) {
    const misses = trials - hits
    const ofSum = digamma(a + b + trials) - firstSum
    const bentSum = trigamma(a + b + trials) - secondSum
    sums.value += logBeta(a + hits, b + misses) - log
    add(sums, 0, digamma(a + hits) - firstA - ofSum)
    add(sums, 1, digamma(b + misses) - firstB - ofSum)
    bend(sums, 0, 0, trigamma(a + hits) - secondA - bentSum)
    bend(sums, 0, 1, -bentSum)
    bend(sums, 1, 1, trigamma(b + misses) - secondB - bentSum)
  }
  return inLogs(sums, parameters)
}
