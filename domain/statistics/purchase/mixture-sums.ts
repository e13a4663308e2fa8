import { type PurchaseModel, survivals } from '../purchase-model.ts'
import type { OrderSample } from './order-sample.ts'

/**
 * Sum over all cells of ln(S1 + S2), gone or still alive, with its derivatives in r, alpha, a and b (upper triangle).
 * The one loop of a fit that runs over every cell: one exp and one log each, the rest is arithmetic on plain numbers.
 */
export function mixtureSums(sample: OrderSample, model: PurchaseModel, dropout: boolean) {
  const { x: xs, ageAt, lastAt, count } = sample
  const { r, alpha, a, b, k = 1 } = model
  const ends = sample.ages.map((age) => alpha + age)
  const logEnds = ends.map(Math.log)
  const lasts = sample.lasts.map((last) => alpha + last)
  const logLasts = lasts.map(Math.log)
  const first = survivals(model, 0)
  const nobodyGone = dropout ? (first === 0 ? 0 : -1) : Number.POSITIVE_INFINITY
  const logOdds = sample.accountsOfX.map((_, x) => Math.log(a / (b + x + first - 1)))

  let value = 0
  let gr = 0
  let gp = 0
  let ga = 0
  let gb = 0
  let rr = 0
  let rp = 0
  let ra = 0
  let rb = 0
  let pp = 0
  let pa = 0
  let pb = 0
  let aa = 0
  let ab = 0
  let bb = 0
  for (let i = 0; i < xs.length; i += 1) {
    const x = xs[i] ?? 0
    const weight = count[i] ?? 0
    const end = ends[ageAt[i] ?? 0] ?? 0
    const last = lasts[lastAt[i] ?? 0] ?? 0
    const n = r + k * x

    // ln S2 and its derivatives in r and alpha; all 0 for k = 1.
    let logAlive = 0
    let sr = 0
    let sp = 0
    let srr = 0
    let srp = 0
    let spp = 0
    if (k > 1) {
      const v = (end - last) / end
      let sum = 1
      let term = 1
      let harmonic = 0
      let squares = 0
      let sumN = 0
      let sumNN = 0
      let sumV = 0
      let sumNV = 0
      let sumVV = 0
      for (let j = 1; j < k; j += 1) {
        const inverse = 1 / (n + j - 1)
        term *= ((n + j - 1) * v) / j
        harmonic += inverse
        squares += inverse * inverse
        sum += term
        sumN += term * harmonic
        sumNN += term * (harmonic * harmonic - squares)
        // v stands apart, so that idle time 0 divides nothing by 0.
        sumV += term * j
        sumNV += term * j * harmonic
        sumVV += term * j * (j - 1)
      }
      logAlive = Math.log(sum)
      sr = sumN / sum
      sp = -sumV / (sum * end)
      srr = sumNN / sum - sr * sr
      srp = -sumNV / (sum * end) - sr * sp
      spp = (sumVV + 2 * sumV) / (sum * end * end) - sp * sp
    }
    if (x <= nobodyGone) {
      value += weight * logAlive
      gr += weight * sr
      gp += weight * sp
      rr += weight * srr
      rp += weight * srp
      pp += weight * spp
      continue
    }

    // ln S1, its odds against ln S2, and q, the probability of having dropped out.
    const logIdle = (logEnds[ageAt[i] ?? 0] ?? 0) - (logLasts[lastAt[i] ?? 0] ?? 0)
    const odds = (logOdds[x] ?? 0) + n * logIdle - logAlive
    const ratio = Math.exp(odds)
    value += weight * (logAlive + (odds > 36 ? odds : Math.log(1 + ratio)))
    const q = odds > 36 ? 1 : ratio / (1 + ratio)
    const wq = weight * q
    const wv = wq * (1 - q)
    const alive = weight - wq
    const falls = 1 / end - 1 / last
    const dr = logIdle - sr
    const dp = n * falls - sp
    const db = 1 / (b + x + first - 1)
    gr += weight * sr + wq * dr
    gp += weight * sp + wq * dp
    ga += wq
    gb -= wq * db
    rr += alive * srr + wv * dr * dr
    rp += alive * srp + wq * falls + wv * dr * dp
    pp += alive * spp - wq * n * falls * (1 / end + 1 / last) + wv * dp * dp
    ra += wv * dr
    rb -= wv * dr * db
    pa += wv * dp
    pb -= wv * dp * db
    aa += wv - wq
    ab -= wv * db
    bb += (wq + wv) * db * db
  }
  return {
    value,
    gradient: [gr, gp, ga / a, gb],
    hessian: [
      [rr, rp, ra / a, rb],
      [rp, pp, pa / a, pb],
      [ra / a, pa / a, aa / a ** 2, ab / a],
      [rb, pb, ab / a, bb],
    ],
  }
}
