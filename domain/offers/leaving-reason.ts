import { isTelling } from '../risk/is-telling.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import { signals } from '../signals/registry.ts'
import type { LeavingReason } from './offer.ts'

/** What each measure speaks for, of the shipped rules and of learned versions alike. */
const reasons = new Map<string, LeavingReason>(
  signals.flatMap(({ reason, coefficients, learned }) =>
    [...Object.keys(coefficients), ...learned.measures.map(({ measure }) => measure)].map(
      (measure) => [measure, reason] as const,
    ),
  ),
)

/**
 * What an account is most likely leaving for: what its contributions speak for, added up. Silence alone has no
 * reason, so quality or price win as soon as they add noticeably to the risk, by the weights that the risk was judged with.
 */
export function leavingReasonOf({ contributions }: Pick<RiskReport, 'contributions'>): LeavingReason {
  const byReason = (['quality', 'price'] as const).map((reason) => ({
    reason,
    points: contributions
      .filter(({ measure }) => reasons.get(measure) === reason)
      .reduce((sum, { points }) => sum + points, 0),
  }))
  const [strongest] = byReason.filter(isTelling).sort((a, b) => b.points - a.points)
  return strongest?.reason ?? 'inactivity'
}
