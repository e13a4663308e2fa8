import { isTelling } from '../risk/is-telling.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { LeavingReason } from './offer.ts'

const reasonOf: Record<string, LeavingReason> = {
  inactivity: 'inactivity',
  'quality-complaints': 'quality',
  'price-sensitivity': 'price',
}

/**
 * What an account is most likely leaving for: the signal whose measures add most to the risk. Silence alone has no
 * reason, so quality or price win as soon as they add noticeably to the risk.
 */
export function leavingReasonOf(report: Pick<RiskReport, 'signals'>): LeavingReason {
  const told = report.signals
    .map((signal) => ({
      reason: reasonOf[signal.key] ?? 'inactivity',
      points: signal.measures.reduce((sum, measure) => sum + measure.points, 0),
    }))
    .filter((each) => each.reason !== 'inactivity' && isTelling(each))
    .sort((a, b) => b.points - a.points)
  return told[0]?.reason ?? 'inactivity'
}
