import { type Planned, planPlaybooks } from '../../domain/playbooks/plan-playbooks.ts'
import { isWarning } from '../../domain/playbooks/when-due.ts'
import type { Settings } from '../../domain/settings.ts'
import { bounded } from '../runtime/bounded.ts'
import { willComeAgain } from '../runtime/will-come-again.ts'
import { countOpenTasks } from '../store/owner-tasks.ts'
import { dueShards, listDue } from '../store/risk.ts'
import { listRuns } from '../store/runs.ts'
import { daysToScan } from '../store/scan-cursor.ts'
import type { TableReader } from '../store/table.ts'
import { type Judged, judgeAccount } from './judge-account.ts'

const accountsAtOnce = 16

/** What a scan found and is going to do; `openTasks` is by owner id, `failed` are accounts that can never be judged as they are. */
export type ScanPlan = {
  days: readonly string[]
  judged: Judged[]
  planned: Planned[]
  openTasks: Map<string, number>
  failed: Failed[]
}
type Failed = { accountId: string; error: unknown }

/**
 * Looks at the accounts whose day has come, each by a strong read, and decides what they need. It is given nothing it
 * could write with: the scan acts on the plan, a dry run only tells it. One account that cannot be judged does not keep the others waiting.
 */
export async function planScan(reader: TableReader, now: Date, settings: Settings): Promise<ScanPlan> {
  const days = await daysToScan(reader, now.toISOString().slice(0, 10))
  const accountIds = await dueAccounts(reader, days)
  const failed: Failed[] = []
  const eachAlone = async <T, R>(
    items: readonly T[],
    idOf: (item: T) => string,
    work: (item: T) => Promise<R>,
  ) => {
    const done = await bounded(items, accountsAtOnce, async (item) => {
      try {
        return [await work(item)]
      } catch (error) {
        if (!willComeAgain(error)) throw error
        failed.push({ accountId: idOf(item), error })
        return []
      }
    })
    return done.flat()
  }
  const judged = await eachAlone(
    accountIds,
    (id) => id,
    (id) => judgeAccount(reader, id, now, settings),
  )
  const looksBad = judged.filter(({ report }) => isWarning(report))
  const warned = await eachAlone(
    looksBad,
    ({ accountId }) => accountId,
    async (account) => ({ ...account, runs: await listRuns(reader, account.accountId) }),
  )
  const ownerIds = [...new Set(warned.map(({ ownerId }) => ownerId))]
  const openTasks = await bounded(
    ownerIds,
    accountsAtOnce,
    async (ownerId) =>
      [ownerId, await countOpenTasks(reader, ownerId, settings.maxOpenTasksPerOwner)] as const,
  )
  const open = new Map(openTasks)
  return { days, judged, planned: planPlaybooks(warned, open, settings), openTasks: open, failed }
}

async function dueAccounts(reader: TableReader, days: readonly string[]): Promise<string[]> {
  const keys = days.flatMap((day) => Array.from({ length: dueShards }, (_, shard) => ({ day, shard })))
  const found = await bounded(keys, accountsAtOnce, ({ day, shard }) => listDue(reader, day, shard))
  return [...new Set(found.flat())].sort()
}
