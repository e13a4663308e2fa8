import type { Settings } from '../../domain/settings.ts'
import type { Playbook } from '../registry.ts'
import { bounded } from '../runtime/bounded.ts'
import { countOpenTasks } from '../store/owner-tasks.ts'
import { requestRun } from '../store/request-run.ts'
import { listRuns } from '../store/runs.ts'
import type { Table } from '../store/table.ts'
import type { Judged } from './judge-account.ts'
import { type Wish, wishesFor } from './wishes-for.ts'

const ownersAtOnce = 8

/** What a scan asked for; `postponed` accounts have to wait for a day, mostly because their owner's hands are full. */
export type Requested = { winBacks: number; analyses: number; postponed: Set<string> }

/**
 * Asks for the playbooks of warned accounts, worst first, as far as each owner can bear: at most the configured number
 * of open tasks, and at most as many cost analyses a scan.
 */
export async function requestPlaybooks(
  table: Table,
  warned: readonly Judged[],
  now: Date,
  settings: Settings,
): Promise<Requested> {
  const requested: Requested = { winBacks: 0, analyses: 0, postponed: new Set() }
  const owners = Map.groupBy(warned, ({ ownerId }) => ownerId)
  await bounded([...owners], ownersAtOnce, async ([ownerId, accounts]) => {
    const limit = settings.maxOpenTasksPerOwner
    const openTasks = await countOpenTasks(table, ownerId, limit)
    const room: Record<Wish['playbook'], number> = {
      'win-back': limit - openTasks,
      'account-cost-analysis': limit,
    }
    for (const { accountId, report } of accounts.toSorted(worstFirst)) {
      const { wishes, later } = wishesFor(report, await listRuns(table, accountId), settings)
      if (later) requested.postponed.add(accountId)
      for (const { playbook, cause } of wishes) {
        if (room[playbook] <= 0) requested.postponed.add(accountId)
        else if (await request(table, { playbook, accountId, cause, why: report.sentence }, now)) {
          room[playbook]--
          requested[playbook === 'win-back' ? 'winBacks' : 'analyses']++
        }
      }
    }
  })
  return requested
}

function worstFirst(a: Judged, b: Judged): number {
  return (b.report.probability ?? 0) - (a.report.probability ?? 0) || (a.accountId < b.accountId ? -1 : 1)
}

/** Whether this was the first request for the cause. */
async function request(
  table: Table,
  wish: { playbook: Playbook; accountId: string; cause: string; why: string },
  now: Date,
): Promise<boolean> {
  return (await table.transact(requestRun(wish, now))).written
}
