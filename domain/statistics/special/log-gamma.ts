import { requirePositive } from '../outside-domain.ts'
import { stirlingRemainder } from './stirling-remainder.ts'

const halfLogTwoPi = 0.9189385332046727
const oneMinusEuler = 0.42278433509846714

/** zeta(k) - 1 for k = 2, 3, ...; its k-th term of the series below is at most 4^-k. */
const zetaMinusOne = [
  0.644934066848226436, 0.202056903159594285, 0.0823232337111381915, 0.0369277551433699263,
  0.0173430619844491397, 0.00834927738192282684, 0.00407735619794433938, 0.00200839282608221442,
  0.000994575127818085337, 0.000494188604119464559, 0.000246086553308048299, 0.000122713347578489147,
  0.0000612481350587048293, 0.0000305882363070204936, 0.0000152822594086518717, 7.63719763789976227e-6,
  3.81729326499983986e-6, 1.90821271655393893e-6, 9.53962033872796113e-7, 4.76932986787806463e-7,
  2.3845050272773299e-7, 1.19219925965311073e-7, 5.96081890512594796e-8, 2.98035035146522802e-8,
  1.49015548283650412e-8, 7.45071178983542949e-9,
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
