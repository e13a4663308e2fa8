/**
 * Integral of a function over (from, to) by tanh-sinh quadrature (Takahasi & Mori 1974): exact to about 1e-13 for
 * functions that are smooth inside, with boundary layers or integrable singularities at the ends.
 * The function also hears its distance from `from`, which near that end has more digits than the difference.
 */
export function integrate(f: (at: number, pastFrom: number) => number, from: number, to: number): number {
  const width = to - from
  if (width === 0) return 0
  const h = 1 / 32
  let sum = 0
  for (let i = -furthest; i <= furthest; i += 1) {
    const t = i * h
    const u = (Math.PI / 2) * Math.sinh(t)
    // Share of the way from either end, each with its own digits.
    const near = 1 / (1 + Math.exp(-2 * u))
    const rest = 1 / (1 + Math.exp(2 * u))
    const weight = Math.PI * Math.cosh(t) * near * rest
    if (weight === 0 || near === 0) continue
    const pastFrom = width * near
    sum += weight * f(from + pastFrom, pastFrom)
  }
  return sum * h * width
}

const furthest = 190

/**
 * Integral over (0, Infinity) of a function that falls at least exponentially: t = exp(s - exp(-s)), which is double
 * exponential at both ends (Takahasi & Mori 1974).
 */
export function integrateRay(f: (at: number) => number): number {
  const h = 1 / 32
  let sum = 0
  for (let i = -209; i <= 320; i += 1) {
    const s = i * h
    const at = Math.exp(s - Math.exp(-s))
    const value = f(at)
    if (value > 0) sum += value * at * (1 + Math.exp(-s))
  }
  return sum * h
}
