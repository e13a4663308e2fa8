/**
 * ln S2: logarithm of sum over j < k of (n)_j v^j / j!, the weight of the 0 to k - 1 stages that an Erlang-k waiting
 * time may have passed since the last order; 0 for k = 1.
 * @param n shape of the account's rate, r + k x
 * @param v time since the last order over alpha + T, in [0, 1)
 */
export function logStages(k: number, n: number, v: number): number {
  let sum = 1
  for (let j = k - 1; j > 0; j -= 1) sum = 1 + (sum * (n + j - 1) * v) / j
  return Math.log(sum)
}

/** Shares of accounts, all still alive, that have passed j = 0 .. k - 1 stages since their last order; they sum to 1. */
export function stageShares(k: number, n: number, v: number): number[] {
  const weights: number[] = []
  let weight = 1
  for (let j = 0; j < k; j += 1) {
    weights.push(weight)
    weight *= ((n + j) * v) / (j + 1)
  }
  const total = weights.reduce((sum, each) => sum + each, 0)
  return weights.map((each) => each / total)
}
