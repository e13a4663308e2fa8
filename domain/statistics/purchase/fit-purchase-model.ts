import { type Maximum, maximize } from '../numeric/maximize.ts'
import { standardErrors } from '../numeric/standard-errors.ts'
import { conditionNumber } from '../numeric/symmetric-matrix.ts'
import { requirePositive, requireWhole } from '../outside-domain.ts'
import { type Family, mostStages } from '../purchase-model.ts'
import { likelihoodSurface } from './likelihood-surface.ts'
import type { OrderHistogram } from './order-histogram.ts'
import { type OrderSample, sampleOf, thinned } from './order-sample.ts'
import { withPrior } from './purchase-prior.ts'

export type FitOptions = {
  family?: Family
  /** Regularity: Erlang stages between orders, 1 to 20. */
  k?: number
  /** Days in the unit of the fit: 7 (the default) for weeks. */
  unitDays?: number
  /** Whether the weak prior steadies the fit; true when left out. */
  prior?: boolean
}

export type PurchaseParameters = { r: number; alpha: number; a: number; b: number }

/** A fitted purchase model; standard errors are null where the data leave a parameter open. */
export type PurchaseFit = {
  family: Family
  k: number
  accounts: number
  parameters: PurchaseParameters
  standardErrors: Record<keyof PurchaseParameters, number | null>
  /** At the estimates, without the prior. */
  logLikelihood: number
  /** The same data under NBD with the same k: nobody ever drops out. */
  logLikelihoodWithoutDropout: number
  /** Largest over smallest curvature at the estimates, in the logs of the parameters; null when there is no peak. */
  conditionNumber: number | null
  converged: boolean
  evaluations: number
}

// A fit looks for its hill on so many cells, which is quick, and climbs it on all of them.
const scoutCells = 2000
const scoutTolerance = 1e-3

/**
 * Fits BG/CNBD-k or MBG/CNBD-k to a histogram as of the end of day `now` (days since 1970) by Newton's method from two
 * starts. Standard errors are from the Hessian at the estimates. Throws OutsideDomain for options or data that no
 * model can have.
 */
export function fitPurchaseModel(
  histogram: OrderHistogram,
  now: number,
  options: FitOptions = {},
): PurchaseFit {
  return fitSample(sampleOf(histogram, now, options.unitDays ?? 7), options)
}

/** As `fitPurchaseModel`, for a sample that is laid out already; its unit must be that of the options. */
export function fitSample(sample: OrderSample, options: FitOptions = {}): PurchaseFit {
  const { family = 'mbg', k = 1 } = options
  const { best, without } = climbed(sample, options)
  const still = without()
  return {
    family,
    k,
    accounts: sample.accounts,
    ...estimatesOf(best.maximum),
    logLikelihood: best.likelihood(),
    logLikelihoodWithoutDropout: still.likelihood(),
    converged: best.maximum.converged,
    evaluations: best.maximum.evaluations,
  }
}

/** The parameters and log-likelihood of that fit alone, for who does not ask how far it can be trusted: half the work. */
export function estimateOf(
  sample: OrderSample,
  options: FitOptions = {},
): Pick<PurchaseFit, 'parameters' | 'logLikelihood'> {
  const { best } = climbed(sample, options)
  return { parameters: parametersOf(best.maximum), logLikelihood: best.likelihood() }
}

type Climbed = { maximum: Maximum; likelihood: () => number }

/** The top of a sample's likelihood, and how to get to that without dropout. */
function climbed(
  sample: OrderSample,
  { family = 'mbg', k = 1, unitDays = 7, prior = true }: FitOptions,
): { best: Climbed; without: () => Climbed } {
  requireWhole('k', k, 1, mostStages)
  requirePositive('days in a unit', unitDays)
  const climb = (on: OrderSample, dropout: boolean, start: readonly number[], tolerance?: number): Maximum =>
    maximize(
      (logs) => {
        const surface = likelihoodSurface(on, { family, k, dropout }, logs)
        return prior ? withPrior(surface, logs, unitDays) : surface
      },
      start,
      tolerance,
    )
  const scouts = thinned(sample, scoutCells)
  const [steady, restless] = startsOf(sample, k)
  const reached = [steady, restless].map((start) => climb(scouts, true, start, scoutTolerance))
  const highest = reached.reduce((one, other) => (other.value > one.value ? other : one))
  const reach = (dropout: boolean, start: readonly number[]): Climbed => {
    const maximum = climb(sample, dropout, start)
    return { maximum, likelihood: () => likelihoodSurface(sample, { family, k, dropout }, maximum.at).value }
  }
  return { best: reach(true, highest.at), without: () => reach(false, steady.slice(0, 2)) }
}

/** Two places to climb from, by the mean rate of orders: hardly any dropout, and much of it. */
function startsOf(sample: OrderSample, k: number): [number[], number[]] {
  const time = sample.ages.reduce((sum, age, i) => sum + age * (sample.accountsOfAge[i] ?? 0), 0)
  const rate = (k * Math.max(1, sample.repeats)) / Math.max(time, 1e-9)
  return [[1, 1 / rate, 0.2, 2].map(Math.log), [0.5, 0.3 / rate, 0.8, 1.5].map(Math.log)]
}

function estimatesOf(best: Maximum) {
  const parameters = parametersOf(best)
  const { r, alpha, a, b } = parameters
  const [ofR = null, ofAlpha = null, ofA = null, ofB = null] = standardErrors(best, [r, alpha, a, b])
  return {
    parameters,
    standardErrors: { r: ofR, alpha: ofAlpha, a: ofA, b: ofB },
    conditionNumber: conditionNumber(best.hessian.map((row) => row.map((value) => -value))),
  }
}

function parametersOf({ at }: Maximum): PurchaseParameters {
  const [r = 0, alpha = 0, a = 0, b = 0] = at.map(Math.exp)
  return { r, alpha, a, b }
}
