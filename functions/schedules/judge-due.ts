import { atStake } from '../../domain/playbooks/plan-playbooks.ts'
import { dueAfterScan, isWarning } from '../../domain/playbooks/when-due.ts'
import { foldAccount } from '../operations/accounts/fold-account.ts'
import { eachIsolated } from '../runtime/each-isolated.ts'
import type { Given } from '../runtime/ports.ts'
import { putCandidate } from '../store/company/candidates.ts'
import { judgeAccount } from './judge-account.ts'
import { dueOnceDecided, scanOf } from './scan-of.ts'

const accountsAtOnce = 16

/** What came of judging some accounts, in counts. */
export type JudgedCounts = { read: number; warned: number; setAside: number }

/**
 * Judges due accounts. One that looks bad becomes a candidate of its owner and stays due until it is decided upon; any other is filed under
 * the day it is next to be looked at.
 */
export async function judgeDue(accountIds: readonly string[], given: Given<'table'>): Promise<JudgedCounts> {
  const { table, settings } = given
  const now = given.now()
  const { done, setAside } = await eachIsolated(
    accountIds,
    accountsAtOnce,
    scanOf,
    given,
    async (accountId) => {
      const judged = await judgeAccount(table, accountId, now, settings)
      const { report, ownerId, count } = judged
      if (isWarning(report)) await putCandidate(table, { accountId, ownerId, stake: atStake(judged) })
      else {
        const due = dueOnceDecided(count, (latest) => dueAfterScan(latest, [], settings))
        await foldAccount(table, accountId, { now, settings, due })
      }
      return isWarning(report)
    },
  )
  return { read: done.length, warned: done.filter((isWarned) => isWarned).length, setAside }
}
