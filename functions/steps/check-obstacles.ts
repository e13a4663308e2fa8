import * as z from 'zod'
import { doneAt } from '../../domain/complaints/advance.ts'
import { isComplaint } from '../../domain/complaints/is-complaint.ts'
import { standInFor } from '../../domain/people/ladder.ts'
import { orderDayOf } from '../../domain/playbooks/attempts.ts'
import { RunRef, WaitSeconds } from '../../workflows/run-ref.ts'
import { reportOf } from '../operations/accounts/report-of.ts'
import { isStillUnhappy } from '../operations/accounts/survey-of.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { firstOrderAfter } from '../store/accounts/orders-after.ts'
import { readPeople } from '../store/people/people.ts'
import { revise } from '../store/table/revision.ts'
import { listComplaints } from '../store/tasks/complaints.ts'
import { countOpenTasks } from '../store/tasks/owner-tasks.ts'
import { listRuns, mustReadRun, Run, runKey } from '../store/tasks/runs.ts'

const Obstacle = z.enum(['none', 'open-complaint', 'owner-busy', 'other-run', 'ordered', 'recovered'])
const day = 86_400_000

/**
 * Whether now is no time to call this account. An open complaint postpones it until tomorrow's look, and so does an owner who has no room for a call about a survey; the run says until when;
 * another run for the same account makes it needless, and so does an order that came meanwhile, or buying as before again. A bounced contact is the task's own business.
 */
export const checkObstacles = defineStep({
  name: 'CheckObstacles',
  needs: ['table'],
  input: RunRef,
  output: z.strictObject({ obstacle: Obstacle, waitSeconds: WaitSeconds }),
  async run(input, given) {
    const obstacle = await obstacleFor(input, given)
    if (obstacle === 'open-complaint' || obstacle === 'owner-busy') {
      const postponedUntil = new Date(given.now().getTime() + day).toISOString()
      const { runId, accountId } = input
      await revise(given.table, runKey(accountId, runId), Run, (run) => ({ ...run, postponedUntil }))
    }
    return { obstacle, waitSeconds: day / 1000 }
  },
})

async function obstacleFor(
  { runId, accountId }: z.infer<typeof RunRef>,
  { table, settings, now }: Given<'table'>,
): Promise<z.infer<typeof Obstacle>> {
  const run = (await mustReadRun(table, accountId, runId)).value
  const isShare = run.playbook === 'regain-share'
  if (isShare && (await reportOf(table, accountId, now(), settings)).report.shrinkingSince === null)
    return 'recovered'
  const isSurvey = run.playbook === 'survey-call'
  if (isSurvey && !(await isStillUnhappy(table, accountId, run.cause, settings))) return 'recovered'
  const lastOrderDay = orderDayOf(run.cause)
  if (run.playbook === 'win-back' && (await firstOrderAfter(table, accountId, lastOrderDay))) return 'ordered'
  const quietFrom = new Date(now().getTime() - settings.winBack.quietDays * day).toISOString()
  const complaints = await listComplaints(table, accountId)
  if (complaints.filter(isComplaint).some((each) => (doneAt(each) ?? now().toISOString()) > quietFrom))
    return 'open-complaint'
  // Of two that are open at once the earlier goes on: were each to give way, neither would.
  const earlier = (await listRuns(table, accountId)).some(
    (other) => other.playbook === run.playbook && other.status === 'open' && since(other) < since(run),
  )
  if (earlier) return 'other-run'
  return isSurvey && (await isBusy(accountId, { table, settings, now })) ? 'owner-busy' : 'none'
}

/** Whether whoever would have the task has as many open ones as they may. */
async function isBusy(
  accountId: string,
  { table, settings, now }: Pick<Given<'table'>, 'table' | 'settings' | 'now'>,
): Promise<boolean> {
  const { ownerId } = await accountOrDefault(table, accountId, settings)
  const people = await readPeople(table, settings)
  const most = settings.maxOpenTasksPerOwner
  return (await countOpenTasks(table, standInFor(ownerId, now().toISOString(), people), most)) >= most
}

function since({ startedAt, runId }: Run): string {
  return `${startedAt} ${runId}`
}
