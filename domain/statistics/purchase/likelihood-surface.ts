import { add, bend, type Derivatives, inLogs } from '../numeric/derivatives.ts'
import type { Surface } from '../numeric/maximize.ts'
import { type Family, type PurchaseModel, survivals } from '../purchase-model.ts'
import { logRising } from '../special/log-gamma.ts'
import { mixtureSums } from './mixture-sums.ts'
import type { OrderSample } from './order-sample.ts'

/** Which model is fitted: its family, its regularity k, and whether accounts may drop out at all (not: NBD). */
export type Shape = { family: Family; k: number; dropout: boolean }

/**
 * Log-likelihood of a sample with gradient and Hessian in the logs of (r, alpha, a, b), or of (r, alpha) without
 * dropout. Terms that depend on x or on T alone are summed once per distinct x or T; only ln(S1 + S2) needs a look at
 * every cell (Platzer & Reutterer 2016; derivatives worked out for this use).
 */
export function likelihoodSurface(sample: OrderSample, shape: Shape, logs: readonly number[]): Surface {
  const [r = 1, alpha = 1, a = 1, b = 1] = logs.map(Math.exp)
  const model: PurchaseModel = { r, alpha, a, b, k: shape.k, family: shape.family }
  const sums = mixtureSums(sample, model, shape.dropout)
  addConstants(sums, sample, shape.k)
  addAges(sums, sample, model)
  addRates(sums, sample, model)
  if (shape.dropout) addDropouts(sums, sample, model)
  return inLogs(sums, logs.map(Math.exp))
}

function addConstants(sums: Derivatives, sample: OrderSample, k: number): void {
  sums.value += (k - 1) * sample.logGaps - sample.repeats * logRising(1, k - 1)
}

/** r ln alpha - n ln(alpha + T). */
function addAges(sums: Derivatives, sample: OrderSample, { r, alpha, k = 1 }: PurchaseModel): void {
  const { ages, accountsOfAge, repeatsOfAge, accounts } = sample
  sums.value += accounts * r * Math.log(alpha)
  add(sums, 0, accounts * Math.log(alpha))
  add(sums, 1, (accounts * r) / alpha)
  bend(sums, 0, 1, accounts / alpha)
  bend(sums, 1, 1, (-accounts * r) / alpha ** 2)
  for (let i = 0; i < ages.length; i += 1) {
    const end = alpha + (ages[i] ?? 0)
    const logEnd = Math.log(end)
    const n = r * (accountsOfAge[i] ?? 0) + k * (repeatsOfAge[i] ?? 0)
    sums.value -= n * logEnd
    add(sums, 0, -(accountsOfAge[i] ?? 0) * logEnd)
    add(sums, 1, -n / end)
    bend(sums, 0, 1, -(accountsOfAge[i] ?? 0) / end)
    bend(sums, 1, 1, n / end ** 2)
  }
}

/** ln Gamma(r + k x) - ln Gamma(r) as running sums: no Gamma function is needed. */
function addRates(sums: Derivatives, { accountsOfX }: OrderSample, { r, k = 1 }: PurchaseModel): void {
  let log = 0
  let first = 0
  let second = 0
  for (let x = 0, i = 0; x < accountsOfX.length; x += 1) {
    for (; i < k * x; i += 1) {
      log += Math.log(r + i)
      first += 1 / (r + i)
      second -= 1 / (r + i) ** 2
    }
    const accounts = accountsOfX[x] ?? 0
    sums.value += accounts * log
    add(sums, 0, accounts * first)
    bend(sums, 0, 0, accounts * second)
  }
}

/** ln B(a, b + survivals) - ln B(a, b) as running sums. */
function addDropouts(sums: Derivatives, { accountsOfX }: OrderSample, model: PurchaseModel): void {
  const { a, b } = model
  let log = 0
  let [ofA, ofB, ofSum, ofSquare] = [0, 0, 0, 0]
  for (let x = 0, i = 0; x < accountsOfX.length; x += 1) {
    for (; i < survivals(model, x); i += 1) {
      const total = a + b + i
      log -= Math.log1p(a / (b + i))
      ofA -= 1 / total
      ofB += a / (b + i) / total
      ofSum += 1 / total ** 2
      ofSquare += 1 / (b + i) ** 2
    }
    const accounts = accountsOfX[x] ?? 0
    sums.value += accounts * log
    add(sums, 2, accounts * ofA)
    add(sums, 3, accounts * ofB)
    bend(sums, 2, 2, accounts * ofSum)
    bend(sums, 2, 3, accounts * ofSum)
    bend(sums, 3, 3, accounts * (ofSum - ofSquare))
  }
}
