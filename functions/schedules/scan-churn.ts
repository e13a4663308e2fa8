import { scanPreview } from '../../domain/playbooks/scan-preview.ts'
import { dueAfterNews, dueAfterScan, dueTomorrow, isWarning } from '../../domain/playbooks/when-due.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import { foldAccount } from '../operations/fold-account.ts'
import { bounded } from '../runtime/bounded.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import { markScanned } from '../store/scan-cursor.ts'
import { planScan } from './plan-scan.ts'
import { requestPlaybooks } from './request-playbooks.ts'

const accountsAtOnce = 16

/**
 * The daily scan. Reads only the accounts whose day has come, checks each by a strong read, asks for the playbooks its
 * risk calls for, and files it under the day it is next to be looked at. It may run twice, late, or miss days: every
 * request is made once for its cause, and the cursor moves only when everything was done.
 */
export const scanChurn = defineTimer({
  name: 'ScanChurn',
  needs: ['table'],
  async run(given) {
    const { table, settings } = given
    const now = given.now()
    const { days, judged, planned } = await planScan(table, now, settings)
    const requested = await requestPlaybooks(table, planned, now)
    const postponed = new Set(planned.flatMap((plan) => (plan.postponed === null ? [] : [plan.accountId])))
    await bounded(judged, accountsAtOnce, ({ accountId, count }) => {
      const decided = postponed.has(accountId) ? dueTomorrow : dueAfterScan
      // News that came while the scan decided has not been decided upon.
      const due = (report: RiskReport, known: number) => (known === count ? decided : dueAfterNews)(report)
      return foldAccount(table, accountId, { now, settings, due })
    })
    await markScanned(table, now.toISOString().slice(0, 10))
    given.log.metric('AccountsScanned', judged.length)
    return {
      days: days.length,
      read: judged.length,
      warned: judged.filter(({ report }) => isWarning(report)).length,
      ...requested,
      postponed: postponed.size,
    }
  },
  async dryRun({ table, now, settings }) {
    const { days, judged, planned, openTasks } = await planScan(table, now(), settings)
    const asOf = now().toISOString().slice(0, 10)
    return scanPreview(planned, openTasks, { asOf, days: days.length, read: judged.length })
  },
})
