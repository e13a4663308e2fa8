import { OutsideDomain, requireNotNegative, requirePositive } from '../outside-domain.ts'

/**
 * Sums of one account's price changes: p = ln(paid/reference price), y = ln(units) with product and month effects
 * removed, each term weighted (1, or decayed by age).
 */
export type PriceSums = { n: number; p: number; y: number; pp: number; py: number; yy: number }

/** An account's own slope of y in p and its variance under a pooled residual variance. */
export type Slope = { slope: number; variance: number }

/** Population of slopes: mean, its standard error, variance between accounts, and Cochran's Q on its degrees of freedom. */
export type SlopePopulation = {
  mean: number
  standardError: number
  between: number
  q: number
  degrees: number
}

/** No price change seen yet. */
export const noPrices: PriceSums = { n: 0, p: 0, y: 0, pp: 0, py: 0, yy: 0 }

/** Takes one more observation in O(1); a `keep` below 1 lets older ones fade. */
export function countPrice(sums: PriceSums, p: number, y: number, keep = 1): PriceSums {
  if (!(Number.isFinite(p) && Number.isFinite(y)))
    throw new OutsideDomain('ln price', p, 'finite logs are needed')
  if (!(keep >= 0 && keep <= 1)) throw new OutsideDomain('keep', keep, '0 to 1 is needed')
  return {
    n: keep * sums.n + 1,
    p: keep * sums.p + p,
    y: keep * sums.y + y,
    pp: keep * sums.pp + p * p,
    py: keep * sums.py + p * y,
    yy: keep * sums.yy + y * y,
  }
}

/**
 * Residual variance pooled over all accounts: an account's own, from a few points, is what breaks shrinkage.
 * Accounts without a price change or with fewer than three observations say nothing. Throws OutsideDomain when none does.
 */
export function pooledVariance(accounts: readonly PriceSums[]): number {
  let squares = 0
  let degrees = 0
  for (const sums of accounts) {
    const { spread, covered, total } = centred(sums)
    if (!(sums.n > 2 && spread > 0)) continue
    squares += Math.max(0, total - covered ** 2 / spread)
    degrees += sums.n - 2
  }
  if (!(degrees > 0))
    throw new OutsideDomain('degrees of freedom', degrees, 'an account with three prices is needed')
  return squares / degrees
}

/** An account's own slope; null while it has paid one price only. */
export function ownSlope(sums: PriceSums, residualVariance: number): Slope | null {
  requirePositive('residual variance', residualVariance)
  const { spread, covered } = centred(sums)
  return spread > 0 ? { slope: covered / spread, variance: residualVariance / spread } : null
}

/**
 * Mean of all slopes and their true variance between accounts by the moments of Q (DerSimonian & Laird 1986).
 * Throws OutsideDomain without a slope.
 */
export function slopePopulation(slopes: readonly Slope[]): SlopePopulation {
  let [w, wb, wbb, ww] = [0, 0, 0, 0]
  for (const { slope, variance } of slopes) {
    requirePositive('variance', variance)
    const weight = 1 / variance
    w += weight
    wb += weight * slope
    wbb += weight * slope ** 2
    ww += weight ** 2
  }
  if (!(w > 0)) throw new OutsideDomain('slopes', slopes.length, 'at least one slope is needed')
  const degrees = slopes.length - 1
  const q = Math.max(0, wbb - wb ** 2 / w)
  const spread = w - ww / w
  const between = spread > 0 ? Math.max(0, (q - degrees) / spread) : 0
  const random = slopes.map(({ slope, variance }) => ({ slope, weight: 1 / (variance + between) }))
  const total = random.reduce((sum, { weight }) => sum + weight, 0)
  const mean = random.reduce((sum, { slope, weight }) => sum + slope * weight, 0) / total
  return { mean, standardError: 1 / Math.sqrt(total), between, q, degrees }
}

/**
 * An account's slope, shrunk towards the population by how little its own data say (empirical Bayes); without own data
 * it is the population's. An association, not an effect: sellers set prices with the buyer in mind.
 */
export function shrunkSlope({ mean, between }: SlopePopulation, own: Slope | null): Slope {
  requireNotNegative('between', between)
  if (own === null || between === 0) return { slope: mean, variance: between }
  const weight = between / (between + own.variance)
  return { slope: mean + weight * (own.slope - mean), variance: weight * own.variance }
}

function centred({ n, p, y, pp, py, yy }: PriceSums) {
  if (!(n > 0)) return { spread: 0, covered: 0, total: 0 }
  const spread = pp - (p * p) / n
  // What rounding leaves of one price paid again and again is no spread.
  return { spread: spread > 1e-12 * pp ? spread : 0, covered: py - (p * y) / n, total: yy - (y * y) / n }
}
