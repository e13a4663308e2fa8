import { stoppedArticles } from '../../../domain/signals/share/stopped-articles.ts'
import { later } from '../../../domain/tasks/deadlines.ts'
import { openRegainShareTask, openWinBackTask } from '../../../domain/tasks/open-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { readPeople } from '../../store/people/people.ts'
import { mustReadRun } from '../../store/tasks/runs.ts'
import { seedTask } from '../tasks/seed-task.ts'
import { reportOf } from './report-of.ts'

const day = 86_400_000

/**
 * The task of a run to call an account, as things stand now: to win it back, with the offer that was chosen for the run, or to ask what it
 * takes elsewhere.
 */
export async function planSale(
  ids: { runId: string; accountId: string; taskId: string },
  { table, settings, now }: Given<'table'>,
): Promise<Task> {
  const { runId, accountId } = ids
  const { playbook, choice } = (await mustReadRun(table, accountId, runId)).value
  const at = now().toISOString()
  const { answerDays, remindDays } = settings.winBack
  const times = { dueAt: later(at, (answerDays + remindDays) * day), remindAt: later(at, answerDays * day) }
  const account = await accountOrDefault(table, accountId, settings)
  const people = await readPeople(table, settings)
  const { state, report, value } = await reportOf(table, accountId, now(), settings)
  const seed = (kind: 'win-back' | 'regain-share') =>
    seedTask({ ...ids, kind, ...times }, account, at, people, settings)
  if (playbook === 'regain-share')
    return openRegainShareTask(seed(playbook), report, stoppedArticles(state).stopped, value)
  if (!choice) throw new Error(`Run ${runId}: an offer, or none, is chosen before its task is opened`)
  return openWinBackTask(seed('win-back'), report, choice, value)
}
