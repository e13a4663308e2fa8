import { type AccountPast, ordersUntil } from '../../domain/learning/account-past.ts'
import type { BackTest } from '../../domain/learning/back-test.ts'
import { scorecardOf } from '../../domain/learning/scorecard.ts'
import type { Outcome } from '../../domain/statistics/outcomes.ts'

/** How good the forecasts of one model were at one day. */
export type Judged = {
  model: string
  auc: number | null
  brier: number
  logLoss: number
  ece: number
  /** AUC of the watched accounts alone, and the share of them to be called, the riskiest first, until half of those that fall silent were. */
  watchedAuc: number | null
  workload: number | null
}

const leastOrders = 3

/** The models of a back-test, and others, each judged by the same outcomes. */
export function judged(
  { pasts, outcomes, forecasts }: BackTest,
  others: Readonly<Record<string, readonly number[]>>,
  at: number,
  horizonDays: number,
): Judged[] {
  const watched = pasts.flatMap((past, i) => (isWatched(past, at, horizonDays) ? [i] : []))
  const of = <T>(all: readonly T[]) => watched.flatMap((i) => all.slice(i, i + 1))
  return Object.entries({ ...forecasts, ...others }).map(([model, given]) => {
    const { auc, brier, logLoss, ece } = scorecardOf(given, outcomes)
    const watchedAuc = watched.length === 0 ? null : scorecardOf(of(given), of(outcomes)).auc
    return { model, auc, brier, logLoss, ece, watchedAuc, workload: workload(of(given), of(outcomes)) }
  })
}

function isWatched(past: AccountPast, at: number, horizonDays: number): boolean {
  const count = ordersUntil(past, at)
  return count >= leastOrders && at - (past.days[count - 1] ?? at) <= horizonDays
}

function workload(forecasts: readonly number[], outcomes: readonly Outcome[]): number | null {
  const half = outcomes.filter((outcome) => outcome === 1).length / 2
  const order = forecasts.map((_, i) => i).toSorted((a, b) => (forecasts[b] ?? 0) - (forecasts[a] ?? 0))
  let found = 0
  const called = order.findIndex((i) => {
    found += outcomes[i] ?? 0
    return found >= half
  })
  return half === 0 ? null : (called + 1) / outcomes.length
}
