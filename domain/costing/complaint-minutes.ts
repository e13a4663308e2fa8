import type { Complaint } from '../complaints/complaint.ts'
import type { CostRates } from './cost-rates.ts'

/** Minutes that a complaint takes by the time equation: what each takes, more for grave ones, and more each time that it was taken up again. */
export function complaintMinutes(
  { severity, reopens, reopenedCount }: Pick<Complaint, 'severity' | 'reopens' | 'reopenedCount'>,
  { minutes }: Pick<CostRates, 'minutes'>,
): number {
  const { base, major, critical, reopened } = minutes.complaint
  const extra = { minor: 0, major, critical }
  // One that carries another on counts the times of that one, too.
  const times = reopens === undefined ? reopenedCount : 1
  return base + extra[severity] + times * reopened
}
