import { requirePositive } from '../outside-domain.ts'
import { stirlingRemainder } from './stirling-remainder.ts'

const halfLogTwoPi = 0.9189385332046727
const oneMinusEuler = 0.42278433509846713

/** zeta(k) - 1 for k = 2, 3, ...; its k-th term of the series below is at most 4^-k. */
const zetaMinusOne = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
]

/** ln Gamma(x) for x > 0, to about 1e-15 of the larger of 1 and the value. Throws OutsideDomain elsewhere. */
export function logGamma(x: number): number {
  requirePositive('x of ln Gamma', x)
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  if (x <= 1.5) return logGammaNearTwo(x - 1) - Math.log(x)
  if (x <= 2.5) return logGammaNearTwo(x - 2)
  let product = 1
  let shifted = x
  while (shifted < 10) {
    product *= shifted
    shifted += 1
  }
  const large = (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingRemainder(shifted)
  return product === 1 ? large : large - Math.log(product)
}

/** ln Gamma(2 + z) for |z| <= 1/2: Taylor series about 2, exact where the value is 0 (Abramowitz & Stegun 6.1.33). */
function logGammaNearTwo(z: number): number {
  let sum = 0
  for (let i = zetaMinusOne.length - 1; i >= 0; i -= 1) sum = (zetaMinusOne[i] ?? 0) / (i + 2) - z * sum
  return z * (oneMinusEuler + z * sum)
}

/** ln B(a, b) for a, b > 0; when one is large, without the difference of two large values. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b)
  const sum = a + b
  const ratio =
    small * (1 - Math.log(sum)) -
    (large - 0.5) * Math.log1p(small / large) +
    stirlingRemainder(large) -
    stirlingRemainder(sum)
  return logGamma(small) + ratio
}

/**
 * ln Gamma(x + n) - ln Gamma(x) for a whole n >= 0 (the rising factorial): a sum of logs while it is short, which
 * keeps the digits that a difference of two large values would lose.
 */
export function logRising(x: number, n: number): number {
  if (n > 4096) return logGamma(x + n) - logGamma(x)
  let sum = 0
  for (let i = 0; i < n; i += 1) sum += Math.log(x + i)
  return sum
}
