import { integrateRay } from '../numeric/integrate.ts'
import { logBeta } from '../special/log-gamma.ts'

/**
 * What is believed of an account that is alive now: its rate is Gamma(shape, time so far), and it drops out after an
 * order with a probability that is Beta(a, loyal).
 */
export type AliveBelief = { shape: number; a: number; loyal: number }

// Relative error that the series may carry before the integral is asked instead.
const tolerance = 1e-13
const mostTerms = 4000

/**
 * Orders within `t` of an account that is alive, for exponential waiting times (k = 1); `soFar` is alpha + T.
 * The series is quick and exact to 12 digits nearly everywhere; where its terms cancel or hardly fall, for very long
 * t or extreme parameters, the integral over the probability of dropping out takes over. Never NaN.
 */
export function ordersWhileAlive(belief: AliveBelief, soFar: number, t: number): number {
  const bySeries = ordersBySeries(belief, soFar, t)
  return bySeries ?? ordersByIntegral(belief, soFar, t)
}

/**
 * -C [expm1(eL)/e + S exp(eL)] with e = a - 1, A = C - shape, C = a + loyal - 1, z = t/(soFar + t), L = ln(1 - z),
 * S = sum over m >= 1 of (A)_m (1 + e)_(m-1) / ((C)_m m!) z^m. Null where rounding would show.
 */
export function ordersBySeries({ shape, a, loyal }: AliveBelief, soFar: number, t: number): number | null {
  const e = a - 1
  const c = a + loyal - 1
  const first = c - shape
  const z = t / (soFar + t)
  const log = -Math.log1p(t / soFar)
  if (!(z < 0.999)) return null
  let term = z * (first / c)
  let sum = 0
  let absolute = 0
  for (let m = 1; m <= mostTerms; m += 1) {
    sum += term
    absolute += Math.abs(term)
    if (Math.abs(term) <= absolute * 1e-17) break
    if (m === mostTerms) return null
    term *= ((first + m) / (c + m)) * ((e + m) / (m + 1)) * z
  }
  const power = Math.exp(e * log)
  const lead = e === 0 ? log : Math.expm1(e * log) / e
  const orders = -c * (lead + sum * power)
  const rounding = 2 ** -53 * Math.abs(c) * (Math.abs(lead) + absolute * power)
  return rounding < tolerance * orders ? orders : null
}

/**
 * The mean over p ~ Beta(a, loyal) of (1 - (1 + p t/soFar)^-shape)/p, the orders until an account drops out; with
 * w = -ln p every part is positive and nothing cancels.
 */
export function ordersByIntegral({ shape, a, loyal }: AliveBelief, soFar: number, t: number): number {
  const logScale = Math.log(t) - Math.log(soFar)
  const logNorm = logBeta(a, loyal)
  return integrateRay((w) => {
    // ln of 1 - (1 + p t/soFar)^-shape, without forming p t/soFar, which may overflow or vanish.
    const logScaled = logScale - w
    const grown = logScaled > 36 ? logScaled : Math.log1p(Math.exp(logScaled))
    const logGone = logScaled < -300 ? Math.log(shape) + logScaled : Math.log(-Math.expm1(-shape * grown))
    return Math.exp(logGone + (1 - a) * w + (loyal - 1) * Math.log(-Math.expm1(-w)) - logNorm)
  })
}
