import { valueOfState } from '../../domain/learning/value-of-state.ts'
import { assess } from '../../domain/risk/assess.ts'
import { later } from '../../domain/tasks/deadlines.ts'
import { openWinBackTask } from '../../domain/tasks/open-task.ts'
import type { Task } from '../../domain/tasks/task.ts'
import type { Given } from '../runtime/ports.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { modelOfAccount } from '../store/models.ts'
import { readPeople } from '../store/people.ts'
import { mustReadRun } from '../store/runs.ts'
import { asOfDay } from './as-of-day.ts'
import { readLatest } from './read-latest.ts'
import { seedTask } from './seed-task.ts'

const day = 86_400_000

/** The task to win an account back, as things stand now, with the offer that was chosen for its run. */
export async function planWinBack(
  ids: { runId: string; accountId: string; taskId: string },
  { table, settings, now }: Given<'table'>,
): Promise<Task> {
  const { runId, accountId } = ids
  const { choice } = (await mustReadRun(table, accountId, runId)).value
  if (!choice) throw new Error(`Run ${runId}: an offer, or none, is chosen before its task is opened`)
  const at = now().toISOString()
  const { answerDays, remindDays } = settings.winBack
  const times = { dueAt: later(at, (answerDays + remindDays) * day), remindAt: later(at, answerDays * day) }
  const account = await accountOrDefault(table, accountId, settings)
  const people = await readPeople(table, settings)
  const seed = seedTask({ ...ids, kind: 'win-back', ...times }, account, at, people, settings)
  const state = await readLatest(table, accountId)
  const model = await modelOfAccount(table, accountId)
  const today = asOfDay(state, now())
  const report = assess(state, today, settings, model)
  return openWinBackTask(seed, report, choice, valueOfState(state, today, settings, model))
}
