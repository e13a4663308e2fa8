import type { Surface } from './maximize.ts'

/** A sum that is being built up: value, gradient, and the upper triangle of the Hessian. */
export type Derivatives = { value: number; gradient: number[]; hessian: number[][] }

/** A sum of nothing over so many parameters. */
export function noDerivatives(size: number): Derivatives {
  const zeros = () => new Array<number>(size).fill(0)
  return { value: 0, gradient: zeros(), hessian: Array.from({ length: size }, zeros) }
}

/** Adds to the first derivative in parameter i. */
export function add({ gradient }: Derivatives, i: number, amount: number): void {
  gradient[i] = (gradient[i] ?? 0) + amount
}

/** Adds to the second derivative in parameters i <= j. */
export function bend({ hessian }: Derivatives, i: number, j: number, amount: number): void {
  const row = hessian[i]
  if (row) row[j] = (row[j] ?? 0) + amount
}

/** From derivatives in positive parameters to derivatives in their logs, both triangles filled. */
export function inLogs({ value, gradient, hessian }: Derivatives, parameters: readonly number[]): Surface {
  const slopes = parameters.map((parameter, i) => parameter * (gradient[i] ?? 0))
  const curves = parameters.map((parameter, i) =>
    parameters.map((other, j) => {
      const filled = hessian[Math.min(i, j)]?.[Math.max(i, j)] ?? 0
      return parameter * other * filled + (i === j ? (slopes[i] ?? 0) : 0)
    }),
  )
  return { value, gradient: slopes, hessian: curves }
}
