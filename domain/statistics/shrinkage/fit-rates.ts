import { add, bend, inLogs, noDerivatives } from '../numeric/derivatives.ts'
import { maximize, type Surface } from '../numeric/maximize.ts'
import { standardErrors } from '../numeric/standard-errors.ts'
import { OutsideDomain, requireNotNegative, requirePositive } from '../outside-domain.ts'
import type { RatePrior } from '../shrunk-rate.ts'
import { digamma, trigamma } from '../special/digamma.ts'
import { logGamma } from '../special/log-gamma.ts'
import { weightPrior } from './weight-prior.ts'

/** One account: events, possibly weighted or decayed, over an exposure above 0 such as orders. */
export type CountRow = { events: number; exposure: number }

export type RateFit = {
  prior: RatePrior
  standardErrors: Record<keyof RatePrior, number | null>
  /** Up to terms that do not depend on the parameters. */
  logLikelihood: number
  converged: boolean
}

/**
 * Gamma-Poisson by empirical Bayes: how rates vary between accounts, r and beta of Gamma(r, beta), by maximum
 * likelihood. The weak prior on beta (switched off by `steadied` false) holds where all accounts have the same rate.
 * Throws OutsideDomain for impossible rows, none, or rows without any event.
 */
export function fitRates(rows: readonly CountRow[], steadied = true): RateFit {
  for (const { events, exposure } of rows) {
    requireNotNegative('events', events)
    requirePositive('exposure', exposure)
  }
  const events = rows.reduce((sum, row) => sum + row.events, 0)
  const exposure = rows.reduce((sum, row) => sum + row.exposure, 0)
  if (!(events > 0)) throw new OutsideDomain('events', events, 'at least one event is needed to learn a rate')
  const typical = exposure / rows.length
  const best = maximize(
    (logs) => {
      const surface = surfaceOf(rows, logs)
      return steadied ? weightPrior(surface, logs, [0, 1], typical) : surface
    },
    [Math.log((events / exposure) * typical), Math.log(typical)],
  )
  const [r = 0, beta = 0] = best.at.map(Math.exp)
  const [ofR = null, ofBeta = null] = standardErrors(best, [r, beta])
  return {
    prior: { r, beta },
    standardErrors: { r: ofR, beta: ofBeta },
    logLikelihood: surfaceOf(rows, best.at).value,
    converged: best.converged,
  }
}

function surfaceOf(rows: readonly CountRow[], logs: readonly number[]): Surface {
  const parameters = logs.map(Math.exp)
  const [r = 1, beta = 1] = parameters
  const sums = noDerivatives(2)
  const [log, first, second] = [logGamma(r), digamma(r), trigamma(r)]
  for (const { events, exposure } of rows) {
    const share = Math.log1p(exposure / beta)
    sums.value -= r * share + events * Math.log(beta + exposure)
    add(sums, 0, -share)
    add(sums, 1, (r * exposure) / (beta * (beta + exposure)) - events / (beta + exposure))
    bend(sums, 0, 1, exposure / (beta * (beta + exposure)))
    bend(sums, 1, 1, (r + events) / (beta + exposure) ** 2 - r / beta ** 2)
    if (events === 0) continue
    sums.value += logGamma(r + events) - log
    add(sums, 0, digamma(r + events) - first)
    bend(sums, 0, 0, trigamma(r + events) - second)
  }
  return inLogs(sums, parameters)
}
