import { dueAfterNews } from '../../domain/playbooks/when-due.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import type { Work } from '../runtime/isolated.ts'

/** The scan of one account, should it have to be set aside. */
export function scanOf(accountId: string): Work {
  return { accountId, item: 'ScanChurn', work: 'ScanChurn' }
}

/** When an account is due that was decided upon by so many facts: news that came meanwhile has not been decided upon. */
export function dueOnceDecided(count: number, decided: (report: RiskReport) => string | null) {
  return (report: RiskReport, known: number) => (known === count ? decided : dueAfterNews)(report)
}
