import type { RiskReport } from '../risk/risk-report.ts'
import type { LeavingReason } from './offer.ts'

const reasonOf: Record<string, LeavingReason> = {
  inactivity: 'inactivity',
  'quality-complaints': 'quality',
  'price-sensitivity': 'price',
}

/**
 * What an account is most likely leaving for: the signal whose measures add most to the risk. Silence alone has no
 * reason, so quality or price win as soon as they add to the risk at all.
 */
export function leavingReasonOf(report: Pick<RiskReport, 'signals'>): LeavingReason {
  const told = report.signals
    .map((signal) => ({
      reason: reasonOf[signal.key] ?? 'inactivity',
      points: signal.measures.reduce((sum, measure) => sum + measure.points, 0),
    }))
    .filter(({ reason, points }) => reason !== 'inactivity' && points > 0)
    .sort((a, b) => b.points - a.points)
  return told[0]?.reason ?? 'inactivity'
}
