import { dueAfterNews } from '../../domain/playbooks/when-due.ts'
import { isWorse } from '../../domain/risk/band.ts'
import { bounded } from '../runtime/bounded.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import type { Given } from '../runtime/ports.ts'
import { foldRisk } from '../store/fold-risk.ts'
import { readRisk } from '../store/risk.ts'
import { listJudged, rowShards } from '../store/rows.ts'
import { judgeAccount } from './judge-account.ts'

const accountsAtOnce = 16

/**
 * The weekly sweep that the daily scan must agree with: judges every account, due or not. One whose band is worse than
 * the filed one crossed a line without having been due (a lost index entry, a changed policy): it is filed anew, so that
 * the next scan looks at it, and counted. The count should be 0.
 */
export const reconcileDue = defineTimer({
  name: 'ReconcileDue',
  needs: ['table'],
  async run(given) {
    const shards = Array.from({ length: rowShards }, (_, shard) => shard)
    const accounts = (await bounded(shards, accountsAtOnce, (shard) => listJudged(given.table, shard))).flat()
    const missed = await bounded(accounts, accountsAtOnce, (accountId) => refileMissed(accountId, given))
    const counts = { swept: accounts.length, missed: missed.filter(Boolean).length }
    given.log.metric('MissedCrossings', counts.missed)
    return counts
  },
})

async function refileMissed(accountId: string, { table, now, settings }: Given<'table'>): Promise<boolean> {
  const { report } = await judgeAccount(table, accountId, now(), settings)
  const filed = await readRisk(table, accountId)
  if (filed && !isWorse(report.band, filed.band)) return false
  await foldRisk(table, accountId, { now: now(), settings, due: dueAfterNews })
  return true
}
