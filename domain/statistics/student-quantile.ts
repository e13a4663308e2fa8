import { requirePositive, requireProbability } from './outside-domain.ts'
import { incompleteBeta } from './special/incomplete-beta.ts'

/**
 * Student's t that is exceeded with probability `beyond` (below one half), by bisection of P(T > t) = I(df / (df + t^2); df/2, 1/2) / 2.
 * Throws OutsideDomain.
 */
export function studentQuantile(beyond: number, degrees: number): number {
  requireProbability('probability beyond', beyond)
  requirePositive('degrees of freedom', degrees)
  const tail = (t: number) => incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2
  let [low, high] = [0, 1]
  while (tail(high) > beyond) high *= 2
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2
    if (tail(middle) > beyond) low = middle
    else high = middle
  }
  return high
}
