import { atStake, planPlaybooks } from '../../domain/playbooks/plan-playbooks.ts'
import { mostListed, type ScanPreview, scanPreview } from '../../domain/playbooks/scan-preview.ts'
import { isWarning } from '../../domain/playbooks/when-due.ts'
import { todayOf } from '../operations/accounts/as-of-day.ts'
import { bounded } from '../runtime/bounded.ts'
import type { Given } from '../runtime/ports.ts'
import { willComeAgain } from '../runtime/will-come-again.ts'
import { daysToScan } from '../store/company/scan-cursor.ts'
import type { TableReader } from '../store/table/table.ts'
import { countOpenTasks } from '../store/tasks/owner-tasks.ts'
import { listRuns } from '../store/tasks/runs.ts'
import { type DuePlace, nextDue } from './due-pages.ts'
import { type Judged, judgeAccount } from './judge-account.ts'
import { rhythmNow } from './rhythm-now.ts'

const accountsAtOnce = 16

/**
 * What a scan would do now, decided by the same code and told without writing. Of more accounts than can be listed those with most at stake
 * are planned for; the others are counted. Where time runs out, the due accounts that were not read are not counted, and it says so.
 */
export async function previewScan(
  { table, now, settings }: { table: TableReader } & Pick<Given<never>, 'now' | 'settings'>,
  hasTime: () => boolean,
): Promise<ScanPreview> {
  const at = now()
  const asOf = todayOf(at, settings)
  const days = await daysToScan(table, asOf)
  const looksBad = new Map<string, Judged>()
  const counts = { read: 0, warned: 0 }
  let page = await nextDue(table, days, { place: 0 })
  while (page && hasTime()) {
    const judged = await eachAlone(page.accountIds, (id) => judgeAccount(table, id, at, settings))
    counts.read += judged.length
    for (const account of judged.filter(({ report }) => isWarning(report))) {
      counts.warned++
      looksBad.set(account.accountId, account)
    }
    if (looksBad.size > 2 * mostListed) keepMost(looksBad)
    const { next }: { next: DuePlace } = page
    page = await nextDue(table, days, next)
  }
  keepMost(looksBad)
  const warned = await eachAlone([...looksBad.values()], async (account) => ({
    ...account,
    runs: await listRuns(table, account.accountId),
  }))
  const ownerIds = [...new Set(warned.map(({ ownerId }) => ownerId))]
  const limit = settings.maxOpenTasksPerOwner
  const openTasks = new Map(
    await bounded(
      ownerIds,
      accountsAtOnce,
      async (ownerId) => [ownerId, await countOpenTasks(table, ownerId, limit)] as const,
    ),
  )
  const rhythm = await rhythmNow(table, { now, settings })
  const planned = planPlaybooks(warned, openTasks, { ...settings, rhythm })
  return scanPreview(planned, openTasks, { asOf, days: days.length, ...counts, allRead: page === undefined })
}

/** Leaves those with most at stake, as many as can be listed. */
function keepMost(accounts: Map<string, Judged>): void {
  const inOrder = [...accounts.values()].sort((a, b) => atStake(b) - atStake(a))
  for (const { accountId } of inOrder.slice(mostListed)) accounts.delete(accountId)
}

/** Leaves out whoever can never be judged as it is: the scan will set it aside. */
async function eachAlone<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done = await bounded(items, accountsAtOnce, async (item) => {
    try {
      return [await work(item)]
    } catch (error) {
      if (!willComeAgain(error)) throw error
      return []
    }
  })
  return done.flat()
}
