import { doneAt } from '../../../domain/complaints/advance.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import type { People } from '../../../domain/people/people.ts'
import { later } from '../../../domain/tasks/deadlines.ts'
import { byClock, type Moved } from '../../../domain/tasks/move-task.ts'
import { dropTask, parkTask } from '../../../domain/tasks/settle-task.ts'
import { isSale, isUndecided, type Task } from '../../../domain/tasks/task.ts'
import { tendTask, withNext } from '../../../domain/tasks/tend-task.ts'
import type { Given } from '../../runtime/ports.ts'
import { listComplaints } from '../../store/tasks/complaints.ts'
import { mustReadRun } from '../../store/tasks/runs.ts'
import { reportOf } from '../accounts/report-of.ts'
import { isStillUnhappy } from '../accounts/survey-of.ts'

const day = 86_400_000
/** A parked task looks again by itself once a week, should nobody tell it that the complaint was closed. */
const lookAgainDays = 7

/**
 * Everything that is due about a task now. One whose account has recovered is dropped. A sale waits until the customer of every complaint of the account was told, and for some quiet days after:
 * neither mail nor deadline goes on before.
 */
export async function tend(
  task: Task,
  people: People,
  at: string,
  { table, settings }: Pick<Given<'table'>, 'table' | 'settings'>,
): Promise<Moved> {
  if (await isRecovered(task, at, { table, settings }))
    return withNext(dropTask(task, 'recovered', byClock(at)), undefined)
  const quiet = sells(task) ? await quietUntil(task.accountId, at, { table, settings }) : undefined
  const until = task.snoozedUntil ?? at
  const isSooner = task.parkedBy !== undefined && quiet !== undefined && quiet.until < until
  if (quiet && (until <= at || isSooner)) {
    return withNext(parkTask(task, quiet.complaintId, quiet.until, byClock(at)), quiet.until)
  }
  if (quiet === undefined && task.parkedBy !== undefined) {
    return tendTask({ ...task, snoozedUntil: at }, at, people, settings)
  }
  return tendTask(task, at, people, settings)
}

function sells(task: Task): boolean {
  return isSale(task) && isUndecided(task) && task.status !== 'waiting-for-approval'
}

/** Whether an account that was to be asked why it takes less buys as it did again, or one that was unhappy has said better since: nobody is reminded of what is over. */
async function isRecovered(
  task: Task,
  at: string,
  { table, settings }: Pick<Given<'table'>, 'table' | 'settings'>,
): Promise<boolean> {
  if (!isUndecided(task)) return false
  if (task.kind === 'survey-call') {
    const { cause } = (await mustReadRun(table, task.accountId, task.runId)).value
    return !(await isStillUnhappy(table, task.accountId, cause, settings))
  }
  if (task.kind !== 'regain-share') return false
  const { report } = await reportOf(table, task.accountId, new Date(at), settings)
  return report.shrinkingSince === null
}

async function quietUntil(
  accountId: string,
  at: string,
  { table, settings }: Pick<Given<'table'>, 'table' | 'settings'>,
): Promise<{ complaintId: string; until: string } | undefined> {
  const complaints = (await listComplaints(table, accountId)).filter(isComplaint)
  const open = complaints.find((each) => doneAt(each) === undefined)
  if (open) return { complaintId: open.complaintId, until: later(at, lookAgainDays * day) }
  const last = complaints.toSorted((a, b) => (doneAt(b) ?? '').localeCompare(doneAt(a) ?? ''))[0]
  const since = last && doneAt(last)
  if (!last || since === undefined) return undefined
  const until = later(since, settings.winBack.quietDays * day)
  return until > at ? { complaintId: last.complaintId, until } : undefined
}
