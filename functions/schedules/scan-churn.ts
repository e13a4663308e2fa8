import { scanPreview } from '../../domain/playbooks/scan-preview.ts'
import { dueAfterNews, dueAfterScan, dueTomorrow, isWarning } from '../../domain/playbooks/when-due.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import { foldAccount } from '../operations/fold-account.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import { eachIsolated } from '../runtime/each-isolated.ts'
import type { Work } from '../runtime/isolated.ts'
import { reasonOf } from '../runtime/reason-of.ts'
import { setAside } from '../runtime/set-aside.ts'
import { markScanned } from '../store/scan-cursor.ts'
import { planScan } from './plan-scan.ts'
import { requestPlaybooks } from './request-playbooks.ts'

const accountsAtOnce = 16

/**
 * The daily scan. Reads only the accounts whose day has come, checks each by a strong read, asks for the playbooks its
 * risk calls for, and files it under the day it is next to be looked at. It may run twice, late, or miss days: every
 * request is made once for its cause, and the cursor moves only when everything was done. An account that can never be judged as it is, is set aside and due again when it
 * is released.
 */
export const scanChurn = defineTimer({
  name: 'ScanChurn',
  needs: ['table'],
  async run(given) {
    const { table, settings } = given
    const now = given.now()
    const { days, judged, planned, failed } = await planScan(table, now, settings)
    for (const { accountId, error } of failed)
      await setAside({ ...workOf({ accountId }), reason: reasonOf(error) }, given, error)
    const requested = await requestPlaybooks(given, planned, now)
    const postponed = new Set(planned.flatMap((plan) => (plan.postponed === null ? [] : [plan.accountId])))
    const filed = await eachIsolated(judged, accountsAtOnce, workOf, given, ({ accountId, count }) => {
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
      setAside: failed.length + filed.setAside,
    }
  },
  async dryRun({ table, now, settings }) {
    const { days, judged, planned, openTasks } = await planScan(table, now(), settings)
    const asOf = now().toISOString().slice(0, 10)
    return scanPreview(planned, openTasks, { asOf, days: days.length, read: judged.length })
  },
})

function workOf({ accountId }: { accountId: string }): Work {
  return { accountId, item: 'ScanChurn', work: 'ScanChurn' }
}
