import { type Planned, planPlaybooks } from '../../domain/playbooks/plan-playbooks.ts'
import { dueAfterScan, dueTomorrow, isWarning } from '../../domain/playbooks/when-due.ts'
import { asksForCall } from '../../domain/playbooks/wishes-for.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import { foldAccount } from '../operations/accounts/fold-account.ts'
import { bounded } from '../runtime/bounded.ts'
import { eachIsolated } from '../runtime/each-isolated.ts'
import type { Given } from '../runtime/ports.ts'
import type { Candidate } from '../store/company/candidates.ts'
import type { ScanProgress } from '../store/company/scan-progress.ts'
import { countOpenTasks } from '../store/tasks/owner-tasks.ts'
import { listRuns } from '../store/tasks/runs.ts'
import { judgeAccount } from './judge-account.ts'
import { type Requested, requestPlaybooks } from './request-playbooks.ts'
import { rhythmNow } from './rhythm-now.ts'
import { dueOnceDecided, scanOf } from './scan-of.ts'

const accountsAtOnce = 16

type Planning = Extract<ScanProgress, { phase: 'plan' }>
type OwnerShare = NonNullable<Planning['owner']>
/** What came of some candidates in counts, and what the last of their owners has been given by now. */
export type PlannedCounts = {
  owner?: OwnerShare
  counts: Requested & { postponed: number; setAside: number }
}

/**
 * Decides upon candidates, owner by owner and most at stake first, asks for what they need and files them on. What this scan has asked for
 * already counts against its owner, also when candidates come again after a crash, so that no owner gets more than allowed.
 */
export async function planCandidates(
  candidates: readonly Candidate[],
  progress: Planning,
  given: Given<'table'>,
): Promise<PlannedCounts> {
  const { table, settings } = given
  const now = given.now()
  const accountIds = [...new Set(candidates.map(({ accountId }) => accountId))]
  const found = await eachIsolated(accountIds, accountsAtOnce, scanOf, given, async (accountId) => ({
    ...(await judgeAccount(table, accountId, now, settings)),
    runs: await listRuns(table, accountId),
  }))
  const warned = found.done.filter(({ report }) => isWarning(report))
  const askedFor = (ownerId: string, isCall: boolean) =>
    warned
      .filter((account) => account.ownerId === ownerId)
      .flatMap(({ runs }) => runs)
      .filter((run) => run.playbook !== 'complaint-handling' && run.startedAt >= progress.startedAt)
      .filter((run) => asksForCall(run) === isCall).length
  const ownerIds = [...new Set(warned.map(({ ownerId }) => ownerId))]
  const shares = await bounded(ownerIds, accountsAtOnce, async (ownerId): Promise<OwnerShare> => {
    const before = progress.owner?.ownerId === ownerId ? progress.owner : undefined
    return {
      ownerId,
      open: before?.open ?? (await countOpenTasks(table, ownerId, settings.maxOpenTasksPerOwner)),
      calls: (before?.calls ?? 0) + askedFor(ownerId, true),
      analyses: (before?.analyses ?? 0) + askedFor(ownerId, false),
    }
  })
  const open = new Map(shares.map((share) => [share.ownerId, share.open + share.calls]))
  const asked = new Map(shares.map((share) => [share.ownerId, share]))
  const rhythm = await rhythmNow(table, given)
  const planned = planPlaybooks(warned, open, { ...settings, rhythm }, asked)
  const requested = await requestPlaybooks(given, planned, now)
  const postponed = new Set(planned.flatMap((plan) => (plan.postponed === null ? [] : [plan.accountId])))
  const filed = await eachIsolated(
    found.done,
    accountsAtOnce,
    ({ accountId }) => scanOf(accountId),
    given,
    ({ accountId, count, runs }) => {
      const decided = (report: RiskReport) => dueAfterScan(report, runs, settings)
      const due = dueOnceDecided(count, postponed.has(accountId) ? dueTomorrow : decided)
      return foldAccount(table, accountId, { now, settings, due })
    },
  )
  const last = shares.find(({ ownerId }) => ownerId === candidates.at(-1)?.ownerId)
  const counts = { ...requested, postponed: postponed.size, setAside: found.setAside + filed.setAside }
  return { counts, ...(last && { owner: withPlanned(last, planned) }) }
}

/** What an owner has been given once the plan is carried out. */
function withPlanned(share: OwnerShare, planned: readonly Planned[]): OwnerShare {
  const granted = planned.filter(({ ownerId }) => ownerId === share.ownerId).flatMap(({ wishes }) => wishes)
  const calls = granted.filter(asksForCall).length
  return {
    ...share,
    calls: share.calls + calls,
    analyses: share.analyses + granted.length - calls,
  }
}
