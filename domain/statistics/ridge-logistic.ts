import { sigmoid } from './logit.ts'
import { countOutcomes, type Outcome } from './outcomes.ts'
import { requirePositive } from './outside-domain.ts'
import { solveSymmetric } from './solve-symmetric.ts'
import { type Standard, standardOf } from './standardise.ts'

/** Log-odds = intercept + sum of weights x (value - mean) / scale. */
export type RidgeLogistic = Standard & { intercept: number; weights: number[] }

/** Log-odds that the model gives a row of values. */
export function logOddsOf(model: RidgeLogistic, row: readonly number[]): number {
  return model.weights.reduce(
    (sum, weight, j) => sum + (weight * ((row[j] ?? 0) - (model.means[j] ?? 0))) / (model.scales[j] ?? 1),
    model.intercept,
  )
}

/**
 * Ridge logistic regression: columns standardised, minimises |weights|^2 / 2 + C x sum of the rows' log-losses, the
 * intercept unpunished (scikit-learn's convention of C). Newton's method with step halving on a strictly convex
 * function, so the optimum is unique. Throws OutsideDomain unless C > 0, all values are finite and both outcomes occur.
 */
export function fitRidgeLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly Outcome[],
  C = 1,
): RidgeLogistic {
  requirePositive('C of the ridge', C)
  const { happened, not } = countOutcomes(new Array<number>(rows.length).fill(0), outcomes)
  const standard = standardOf(rows)
  const { design, columns } = designOf(rows, standard)
  let beta = new Float64Array(columns.length + 1)
  beta[0] = Math.log(happened / not)
  let here = expand(design, outcomes, beta, C)
  for (let round = 0; round < 100; round++) {
    const step = solveSymmetric(here.hessian, here.gradient)
    const expected = step.reduce((sum, part, j) => sum + part * (here.gradient[j] ?? 0), 0)
    if (expected < 1e-15 * Math.max(1, here.loss)) break
    let length = 1
    let next = beta
    let there = here
    do {
      next = beta.map((value, j) => value - length * (step[j] ?? 0))
      there = expand(design, outcomes, next, C)
      length /= 2
    } while (!(there.loss <= here.loss) && length > 1e-9)
    if (!(there.loss <= here.loss)) break
    beta = next
    here = there
  }
  const weights = standard.means.map(() => 0)
  for (const [j, column] of columns.entries()) weights[column] = beta[j + 1] ?? 0
  return { ...standard, intercept: beta[0] ?? 0, weights }
}

type Design = { design: Float64Array; columns: number[] }

/** Standardised rows behind a leading 1, all in one array, of the columns that are not constant: a constant one has weight 0. */
function designOf(rows: readonly (readonly number[])[], { means, scales }: Standard): Design {
  const columns = [...means.keys()].filter((j) => rows.some((row) => row[j] !== means[j]))
  const width = columns.length + 1
  const design = new Float64Array(rows.length * width)
  for (const [i, row] of rows.entries()) {
    design[i * width] = 1
    for (let at = 1; at < width; at++) {
      const j = columns[at - 1] ?? 0
      design[i * width + at] = ((row[j] ?? 0) - (means[j] ?? 0)) / (scales[j] ?? 1)
    }
  }
  return { design, columns }
}

type Expansion = { loss: number; gradient: Float64Array; hessian: Float64Array }

/** The punished loss at beta with its gradient and the lower triangle of its Hessian. */
function expand(
  design: Float64Array,
  outcomes: readonly Outcome[],
  beta: Float64Array,
  C: number,
): Expansion {
  const width = beta.length
  const gradient = new Float64Array(width)
  const hessian = new Float64Array(width * width)
  const sums = { beta, C, gradient, hessian }
  let loss = 0
  for (let i = 0; i < outcomes.length; i++) {
    loss += addRow(design, i * width, outcomes[i] ?? 0, sums)
  }
  for (let j = 1; j < width; j++) {
    const weight = beta[j] ?? 0
    loss += (weight * weight) / 2
    gradient[j] = (gradient[j] ?? 0) + weight
    hessian[j * width + j] = (hessian[j * width + j] ?? 0) + 1
  }
  return { loss, gradient, hessian }
}

type Sums = { beta: Float64Array; C: number; gradient: Float64Array; hessian: Float64Array }

/** Adds the part of the row that starts there to the gradient and the Hessian; answers its loss. */
function addRow(design: Float64Array, start: number, outcome: Outcome, sums: Sums): number {
  const { beta, C, gradient, hessian } = sums
  const width = beta.length
  let logOdds = 0
  for (let j = 0; j < width; j++) logOdds += (beta[j] ?? 0) * (design[start + j] ?? 0)
  const chance = sigmoid(logOdds)
  const miss = C * (chance - outcome)
  // A floor keeps the Hessian invertible where every chance has run to 0 or 1.
  const curve = C * Math.max(chance * (1 - chance), 1e-12)
  for (let j = 0; j < width; j++) {
    const value = design[start + j] ?? 0
    gradient[j] = (gradient[j] ?? 0) + miss * value
    const curved = curve * value
    for (let k = 0; k <= j; k++)
      hessian[j * width + k] = (hessian[j * width + k] ?? 0) + curved * (design[start + k] ?? 0)
  }
  return C * (Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - outcome * logOdds)
}
