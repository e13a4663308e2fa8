import type { MeasureName } from '../risk/coefficients.ts'
import { isTelling } from '../risk/is-telling.ts'
import type { LearnedMeasure } from '../risk/learned-groups.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { LeavingReason } from './offer.ts'

/** What each measure speaks for, of the shipped rules and of learned versions alike. */
const reasonOf: Record<MeasureName | LearnedMeasure, LeavingReason> = {
  silence: 'inactivity',
  'seasonal-caution': 'inactivity',
  rhythm: 'inactivity',
  'spend-per-order': 'inactivity',
  'complaint-rate': 'quality',
  'repeated-complaints': 'quality',
  'complaint-surge': 'quality',
  'open-complaints': 'quality',
  'overdue-complaints': 'quality',
  'complaint-tenure': 'quality',
  'confirmed-recovery': 'quality',
  'complaint-history': 'quality',
  'discount-dependence': 'price',
  'price-elasticity': 'price',
  'quotes-lost-on-price': 'price',
  'drift-to-cheaper-items': 'price',
}
const reasons = new Map<string, LeavingReason>(Object.entries(reasonOf))

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
