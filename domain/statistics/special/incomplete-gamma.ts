import { requireNotNegative, requirePositive } from '../outside-domain.ts'
import { logGamma } from './log-gamma.ts'
import { stirlingRemainder } from './stirling-remainder.ts'

const tiny = 1e-300
const halfLogTwoPi = 0.9189385332046727

/** P(a, x): probability that a Gamma(a, 1) variable is below x, for a > 0 and x >= 0. */
export function lowerGamma(a: number, x: number): number {
  return x < a + 1 ? series(a, x) : 1 - continued(a, x)
}

/** Q(a, x) = 1 - P(a, x), with its own digits kept where it is small. */
export function upperGamma(a: number, x: number): number {
  return x < a + 1 ? 1 - series(a, x) : continued(a, x)
}

/** x^a e^-x / Gamma(a); for large a by the distance from the mode, so that nothing large cancels. */
function density(a: number, x: number): number {
  if (a < 10) return Math.exp(a * Math.log(x) - x - logGamma(a))
  const off = (x - a) / a
  return Math.sqrt(a) * Math.exp(a * (Math.log1p(off) - off) - stirlingRemainder(a) - halfLogTwoPi)
}

/** Abramowitz & Stegun 6.5.29. */
function series(a: number, x: number): number {
  check(a, x)
  if (x === 0) return 0
  let term = 1 / a
  let sum = term
  for (let i = 1; term > sum * 1e-17; i += 1) {
    term *= x / (a + i)
    sum += term
  }
  return Math.min(1, sum * density(a, x))
}

/** Continued fraction (Abramowitz & Stegun 6.5.31) by the modified Lentz method. */
function continued(a: number, x: number): number {
  check(a, x)
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let i = 1; ; i += 1) {
    const an = -i * (i - a)
    b += 2
    d = 1 / nonZero(an * d + b)
    c = nonZero(b + an / c)
    fraction *= d * c
    if (!(Math.abs(d * c - 1) > 1e-16)) return Math.min(1, fraction * density(a, x))
    if (i > 1_000_000) return Math.min(1, fraction * density(a, x))
  }
}

function check(a: number, x: number): void {
  requirePositive('shape of the incomplete Gamma function', a)
  requireNotNegative('x of the incomplete Gamma function', x)
}

const nonZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
