import type { Surface } from '../numeric/maximize.ts'

/**
 * The weak prior that keeps a fit finite where dropout leaves no trace in the data: normal in ln r, ln alpha,
 * logit(a / (a + b)) and ln(a + b). On CDNOW it moves the log-likelihood by less than .01.
 */
const logR = { mean: 0, sd: 2 }
const logAlphaDays = { mean: Math.log(56), sd: 2 }
const logitDropout = { mean: 0, sd: 1.5 }
const logCertainty = { mean: Math.log(3), sd: 1.5 }

/**
 * Adds the log of the prior, up to a constant, to a log-likelihood surface in the logs of (r, alpha, a, b), or of
 * (r, alpha) where nobody drops out.
 */
export function withPrior(
  { value, gradient, hessian }: Surface,
  logs: readonly number[],
  unitDays: number,
): Surface {
  const sum = { value, gradient: [...gradient], hessian: hessian.map((row) => [...row]) }
  const [r = 0, alpha = 0, a, b] = logs
  pull(sum, [1, 0], r, logR)
  pull(sum, [0, 1], alpha + Math.log(unitDays), logAlphaDays)
  if (a === undefined || b === undefined) return sum
  pull(sum, [0, 0, 1, -1], a - b, logitDropout)
  const share = 1 / (1 + Math.exp(b - a))
  const certainty = Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))
  const slope = pull(sum, [0, 0, share, 1 - share], certainty, logCertainty)
  const bend = slope * share * (1 - share)
  addTo(sum.hessian, 2, 2, bend)
  addTo(sum.hessian, 3, 3, bend)
  addTo(sum.hessian, 2, 3, -bend)
  addTo(sum.hessian, 3, 2, -bend)
  return sum
}

type Sum = { value: number; gradient: number[]; hessian: number[][] }

/** Adds a normal log density of a quantity whose derivatives in the parameters are `direction`; answers its slope. */
function pull(
  sum: Sum,
  direction: readonly number[],
  at: number,
  { mean, sd }: { mean: number; sd: number },
): number {
  const slope = (mean - at) / sd ** 2
  sum.value -= ((at - mean) / sd) ** 2 / 2
  for (const [i, along] of direction.entries()) {
    sum.gradient[i] = (sum.gradient[i] ?? 0) + slope * along
    for (const [j, across] of direction.entries()) addTo(sum.hessian, i, j, (-along * across) / sd ** 2)
  }
  return slope
}

function addTo(hessian: number[][], i: number, j: number, amount: number): void {
  const row = hessian[i]
  if (row) row[j] = (row[j] ?? 0) + amount
}
