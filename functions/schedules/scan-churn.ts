import { bounded } from '../runtime/bounded.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import { foldRisk } from '../store/fold-risk.ts'
import { dueShards, listDue } from '../store/risk.ts'
import { daysToScan, markScanned } from '../store/scan-cursor.ts'
import type { TableReader } from '../store/table.ts'
import { dueAfterScan, dueTomorrow, isWarning } from '../store/when-due.ts'
import { judgeAccount } from './judge-account.ts'
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
    const days = await daysToScan(table, now.toISOString().slice(0, 10))
    const accountIds = await dueAccounts(table, days)
    const judged = await bounded(accountIds, accountsAtOnce, (id) => judgeAccount(table, id, now, settings))
    const requested = await requestPlaybooks(
      table,
      judged.filter(({ report }) => isWarning(report)),
      now,
      settings,
    )
    await bounded(judged, accountsAtOnce, ({ accountId }) => {
      const due = requested.postponed.has(accountId) ? dueTomorrow : dueAfterScan
      return foldRisk(table, accountId, { now, settings, due })
    })
    await markScanned(table, now.toISOString().slice(0, 10))
    given.log.metric('AccountsScanned', judged.length)
    return {
      days: days.length,
      read: accountIds.length,
      warned: judged.filter(({ report }) => isWarning(report)).length,
      winBacks: requested.winBacks,
      analyses: requested.analyses,
      postponed: requested.postponed.size,
    }
  },
})

async function dueAccounts(reader: TableReader, days: readonly string[]): Promise<string[]> {
  const keys = days.flatMap((day) => Array.from({ length: dueShards }, (_, shard) => ({ day, shard })))
  const found = await bounded(keys, accountsAtOnce, ({ day, shard }) => listDue(reader, day, shard))
  return [...new Set(found.flat())].sort()
}
