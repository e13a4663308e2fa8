import { OutsideDomain } from '../outside-domain.ts'
import type { AliveBelief } from './orders-while-alive.ts'

const mostStagesAhead = 5_000_000
// Below e^-690 a probability is carried as its logarithm.
const smallestLog = -690

/**
 * Orders within t of an account that is alive, for Erlang-k waiting times: the stages that pass in t are negative
 * binomial, every k-th is an order, and the m-th order comes only if the account did not drop out at the m - 1 before.
 * A sum of positive terms, exact for every k (simulations and, for k = 1, the closed form agree).
 * @param shares probability that j = 0 .. k - 1 stages have passed since the last order
 * @param reach t over the time so far, t/(alpha + T)
 * Throws OutsideDomain when t reaches over some millions of stages.
 */
export function stagedOrdersWhileAlive(
  belief: AliveBelief,
  shares: readonly number[],
  reach: number,
): number {
  const { shape } = belief
  if (!((shape + 50) * reach < mostStagesAhead)) {
    throw new OutsideDomain(
      't',
      reach,
      `a time of at most ${Math.floor(mostStagesAhead / (shape + 50))} times alpha + T is needed for k > 1`,
    )
  }
  return shares.reduce(
    (sum, share, passed) => sum + share * ordersFromStage(belief, shares.length, passed, reach),
    0,
  )
}

/** As above, from `passed` stages since the last order, which the rate's shape counts too. */
function ordersFromStage({ shape, a, loyal }: AliveBelief, k: number, passed: number, reach: number): number {
  const n = shape + passed
  const z = reach / (1 + reach)
  let log = -n * Math.log1p(reach)
  let probability = log > smallestLog ? Math.exp(log) : 0
  let orders = 0
  // The chance that an account is still there for its next order, given all before; and the sum of those chances.
  let stays = 1
  let reached = 0
  let due = k - passed
  const mode = n * reach
  for (let stage = 0; ; stage += 1) {
    if (stage === due) {
      reached += stays
      const m = (due + passed) / k
      stays *= (loyal + m - 1) / (a + loyal + m - 1)
      due += k
    }
    const more = probability * reached
    orders += more
    if (stage > mode && more <= orders * 1e-18 && stage > k) return orders
    const ratio = ((n + stage) / (stage + 1)) * z
    if (probability > 0) probability *= ratio
    else {
      log += Math.log(ratio)
      if (log > smallestLog) probability = Math.exp(log)
    }
  }
}
