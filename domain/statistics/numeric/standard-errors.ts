import type { Surface } from './maximize.ts'
import { invertPositive } from './symmetric-matrix.ts'

/**
 * Standard errors of positive parameters from the curvature at their estimates, where the surface is in their logs;
 * null where the surface has no peak.
 */
export function standardErrors({ hessian }: Surface, parameters: readonly number[]): (number | null)[] {
  const covariance = invertPositive(hessian.map((row) => row.map((value) => -value)))
  return parameters.map((parameter, i) => {
    const variance = covariance?.[i]?.[i]
    return variance === undefined ? null : parameter * Math.sqrt(variance)
  })
}
