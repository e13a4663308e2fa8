import { type SymmetricMatrix, solvePositive } from './symmetric-matrix.ts'

/** A function with its first and second derivatives at one point. */
export type Surface = { value: number; gradient: readonly number[]; hessian: SymmetricMatrix }

export type Maximum = Surface & {
  at: number[]
  /** Whether the surface is level here; false when the value rises without end. */
  converged: boolean
  evaluations: number
}

const longestStep = 2
const furthest = 60
const mostEvaluations = 200

/**
 * Maximum of a smooth function by Newton's method. Where the surface is not concave, or a step does not climb, the
 * step is damped (Levenberg's multiple of the unit matrix). Coordinates are meant to be logs: they stay within
 * +-60, a step is at most 2, and the search ends when a step promises less than `tolerance`.
 */
export function maximize(
  surface: (at: readonly number[]) => Surface,
  start: readonly number[],
  tolerance = 1e-9,
): Maximum {
  let at = [...start]
  let current = surface(at)
  let evaluations = 1
  let damping = 0
  while (evaluations < mostEvaluations) {
    const step = ascent(current, damping)
    if (step !== null && promise(current, step) < tolerance) {
      return { ...current, at, converged: isLevel(current), evaluations }
    }
    if (step !== null) {
      const next = at.map((value, i) => Math.max(-furthest, Math.min(furthest, value + (step[i] ?? 0))))
      const reached = surface(next)
      evaluations += 1
      if (reached.value >= current.value) {
        at = next
        current = reached
        damping = damping > 1e-8 * scale(current) ? damping / 10 : 0
        continue
      }
    }
    damping = Math.max(damping * 10, 1e-6 * scale(current))
    if (damping > 1e20) break
  }
  return { ...current, at, converged: isLevel(current), evaluations }
}

function ascent({ gradient, hessian }: Surface, damping: number): number[] | null {
  const curvature = hessian.map((row, i) => row.map((value, j) => (i === j ? damping - value : -value)))
  const step = solvePositive(curvature, gradient)
  if (step === null) return null
  const longest = Math.max(...step.map(Math.abs))
  return longest > longestStep ? step.map((value) => (value * longestStep) / longest) : step
}

const isLevel = ({ gradient }: Surface): boolean => gradient.every((slope) => Math.abs(slope) < 1e-3)

/** What a step gains on the quadratic that touches the surface here (half of the Newton decrement). */
function promise({ gradient }: Surface, step: readonly number[]): number {
  return gradient.reduce((sum, slope, i) => sum + slope * (step[i] ?? 0), 0) / 2
}

function scale({ hessian }: Surface): number {
  return Math.max(1e-3, ...hessian.map((row, i) => Math.abs(row[i] ?? 0)))
}
