import { countUntil } from '../../history/history.ts'
import type { Settings } from '../../settings.ts'
import { logit, sigmoid } from '../../statistics/logit.ts'
import { firstCrossing } from '../../statistics/numeric/first-crossing.ts'
import {
  type PurchaseModel,
  type PurchaseState,
  silenceProbability,
} from '../../statistics/purchase-model.ts'
import { logGamma } from '../../statistics/special/log-gamma.ts'
import type { Span } from '../courses/span.ts'

const furthestDays = 3650

/** How likely an account is to order nothing in the horizon, judged from its own order days. Days since 1970. */
export type Silence = ReturnType<typeof silenceOver>

/**
 * P0(H) under k = 1 (orders at random) and k = 2 (regular orders), mixed by what the account's own gaps say: the weight
 * of k = 2 is its share in the population times the likelihood of the gaps under either model (Bayes), so that few gaps
 * leave it at the population's share. It is settled at the last order; silence alone never changes it.
 */
export function silenceOver(orderDays: readonly number[], settings: Settings) {
  const { purchase: irregular, regularPurchase: regular, regularShare } = settings.model
  const horizon = settings.horizonDays / 7
  const first = orderDays[0] ?? 0
  const logGaps = logGapsOf(orderDays)
  const weights: number[] = []
  const turns: number[] = []

  const stateAt = (day: number): PurchaseState => {
    const count = countUntil(orderDays, day)
    const last = orderDays[count - 1] ?? day
    return { x: count - 1, tx: (last - first) / 7, T: (day - first) / 7 }
  }
  const weightAt = ({ x, tx }: PurchaseState): number => {
    const known = weights[x]
    if (known !== undefined) return known
    const gaps = logGaps[x] ?? 0
    const gain = logGapLikelihood(regular, x, tx, gaps) - logGapLikelihood(irregular, x, tx, gaps)
    const weight = sigmoid(logit(regularShare) + gain)
    weights[x] = weight
    return weight
  }
  const regularity = (day: number) => weightAt(stateAt(day))
  const under = (model: PurchaseModel, day: number) => silenceProbability(model, stateAt(day), horizon)
  const mixed = (weight: number, ofIrregular: number, ofRegular: number) =>
    (1 - weight) * ofIrregular + weight * ofRegular
  const probabilityOf = (state: PurchaseState) =>
    mixed(
      weightAt(state),
      silenceProbability(irregular, state, horizon),
      silenceProbability(regular, state, horizon),
    )

  /** The day on which P0 under k = 2 is lowest: it falls until the next order is due, and rises from there. */
  const turnAfter = (day: number): number => {
    const { x } = stateAt(day)
    const known = turns[x]
    if (known !== undefined) return known
    let low = orderDays[x] ?? day
    let high = low + furthestDays
    while (low < high) {
      const middle = (low + high) >> 1
      if (under(regular, middle + 1) < under(regular, middle)) low = middle + 1
      else high = middle
    }
    turns[x] = low
    return low
  }

  return {
    /** Weight of k = 2 at the last order on or before a day. */
    regularity,
    /** P0 under either model, for those who weigh them otherwise. */
    underBoth: (day: number) => ({ irregular: under(irregular, day), regular: under(regular, day) }),
    probability: (day: number) => probabilityOf(stateAt(day)),
    span(from: number, to: number): Span {
      const soon = under(regular, from)
      const late = under(regular, to)
      const turn = turnAfter(from)
      const least = turn > from && turn < to ? under(regular, turn) : Math.min(soon, late)
      const weight = regularity(from)
      return {
        low: mixed(weight, under(irregular, from), least),
        high: mixed(weight, under(irregular, to), Math.max(soon, late)),
      }
    },
    /** When P0 reaches a line in (0, 1) after `from`, by safeguarded Newton in ln time; null when not in ten years. */
    reaches(line: number, from: number): number | null {
      const { x, tx } = stateAt(from)
      const at = (logTime: number) => probabilityOf({ x, tx, T: Math.max(tx, Math.exp(logTime)) })
      const start = Math.log(Math.max((from - first) / 7, 1e-9))
      const end = Math.log((from - first + furthestDays) / 7)
      if (at(start) >= line) return from
      if (at(end) < line) return null
      const near = (logTime: number) => ({
        value: at(logTime),
        slope: (at(logTime + 1e-6) - at(logTime - 1e-6)) / 2e-6,
      })
      return first + 7 * Math.exp(firstCrossing(near, line, start, end))
    },
  }
}

/** Sum of the logs of the gaps (in weeks) before each order day. */
function logGapsOf(orderDays: readonly number[]): number[] {
  let sum = 0
  return orderDays.map((day, i) => {
    const previous = orderDays[i - 1]
    if (previous !== undefined) sum += Math.log((day - previous) / 7)
    return sum
  })
}

/**
 * Log-likelihood of an account's gaps while it was alive, its rate integrated out over Gamma(r, alpha): times between
 * orders Erlang-k (Platzer & Reutterer 2016). Up to terms that k = 1 and k = 2 share.
 */
function logGapLikelihood(
  { r, alpha, k = 1 }: PurchaseModel,
  x: number,
  tx: number,
  logGaps: number,
): number {
  const n = r + k * x
  return (k - 1) * logGaps + logGamma(n) - logGamma(r) + r * Math.log(alpha) - n * Math.log(alpha + tx)
}
