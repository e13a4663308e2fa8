import { OutsideDomain, requirePositive } from '../outside-domain.ts'
import { logBeta } from './log-gamma.ts'
import { stirlingRemainder } from './stirling-remainder.ts'

const tiny = 1e-300
const logTwoPi = 1.8378770664093453

/**
 * I_x(a, b): probability that a Beta(a, b) variable is below x, for a, b > 0 and x in [0, 1]; `rest` is 1 - x for
 * callers that know it with more digits. Small results keep their relative precision.
 */
export function incompleteBeta(a: number, b: number, x: number, rest = 1 - x): number {
  requirePositive('a of the incomplete Beta function', a)
  requirePositive('b of the incomplete Beta function', b)
  if (!(x >= 0 && x <= 1)) throw new OutsideDomain('x of the incomplete Beta function', x, '0 to 1 is needed')
  if (x === 0) return 0
  if (rest === 0) return 1
  const below = x * (a + b + 2) < a + 1
  const value = below ? tail(a, b, x, rest) : 1 - tail(b, a, rest, x)
  return Math.min(1, Math.max(0, value))
}

/** Continued fraction 26.5.8 of Abramowitz & Stegun by the modified Lentz method; fast while x is below the mean. */
function tail(a: number, b: number, x: number, rest: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return (density(a, b, x, rest) / a) * fraction
}

/** x^a (1 - x)^b / B(a, b); for large a and b by the distance from the mean, so that nothing large cancels. */
function density(a: number, b: number, x: number, rest: number): number {
  if (Math.min(a, b) < 10) return Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta(a, b))
  const off = x * b - rest * a
  const remainders = stirlingRemainder(a + b) - stirlingRemainder(a) - stirlingRemainder(b)
  const scale = 0.5 * (Math.log(a) + Math.log(b / (a + b)) - logTwoPi)
  return Math.exp(a * Math.log1p(off / a) + b * Math.log1p(-off / b) + scale + remainders)
}

const nonZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
