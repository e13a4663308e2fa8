import { orderDayOf } from '../../../domain/playbooks/attempts.ts'
import { alarmSince } from '../../../domain/playbooks/when-due.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import { byClock } from '../../../domain/tasks/move-task.ts'
import { dropTask } from '../../../domain/tasks/settle-task.ts'
import { isSale, isUndecided } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { hasOrdersOn } from '../../store/accounts/orders-after.ts'
import { mustReadRun, type Run } from '../../store/tasks/runs.ts'
import { listTasks } from '../../store/tasks/tasks.ts'
import { reportOf } from '../accounts/report-of.ts'
import { isStillUnhappy } from '../accounts/survey-of.ts'
import { changeTask } from './change-task.ts'

/**
 * Drops the calls to an account that what still stands of it asks nobody for, after facts were taken back; whoever has them is told in the
 * mail of the next morning. Repeating it changes nothing.
 */
export async function dropCauseless(accountId: string, given: Given<'table'>): Promise<void> {
  const { table, now, settings } = given
  const calls = (await listTasks(table, accountId)).filter((task) => isUndecided(task) && isSale(task))
  if (calls.length === 0) return
  const { report } = await reportOf(table, accountId, now(), settings)
  for (const { taskId, runId } of calls) {
    const run = (await mustReadRun(table, accountId, runId)).value
    if (await hasCause(run, report, { table, settings })) continue
    await changeTask({ accountId, taskId }, given, (task, _people, at) =>
      isUndecided(task) ? dropTask(task, 'taken-back', byClock(at)) : undefined,
    )
  }
}

/** A silence is one after an order that stands, and alarms; what came after that order, such as a free sample, may have calmed it. */
async function hasCause(
  { accountId, playbook, cause }: Run,
  report: RiskReport,
  { table, settings }: Pick<Given<'table'>, 'table' | 'settings'>,
): Promise<boolean> {
  if (playbook === 'regain-share') return report.shrinkingSince !== null
  if (playbook === 'survey-call') return isStillUnhappy(table, accountId, cause, settings)
  const since = orderDayOf(cause)
  if (!(await hasOrdersOn(table, accountId, since))) return false
  return alarmSince(report) !== null || (report.lastOrderDay ?? '') > since
}
