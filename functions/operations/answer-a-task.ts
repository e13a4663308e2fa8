import { dayOf } from '../../domain/history/day.ts'
import { type Answerer, type AnswerResult, answerTask } from '../../domain/tasks/answer-task.ts'
import { nextMove } from '../../domain/tasks/next-move.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { withNext } from '../../domain/tasks/tend-task.ts'
import { say } from '../../domain/words/say.ts'
import type { Given } from '../runtime/ports.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { announce } from '../store/announcement.ts'
import { readPeople } from '../store/people.ts'
import type { Revised } from '../store/revision.ts'
import { taskMoves } from './change-task.ts'

/** What an answer would make of a task; nothing is written. */
export async function weighAnswer(
  task: Task,
  form: Readonly<Record<string, unknown>>,
  who: Answerer,
  { table, settings, now }: Given<'table'>,
): Promise<AnswerResult> {
  const at = now().toISOString()
  const people = await readPeople(table, settings)
  const { currency } = await accountOrDefault(table, task.accountId, settings)
  const { complaints, exchangeRates } = settings
  const own = { amount: complaints.authorityLimit, currency: complaints.currency ?? settings.currency }
  const limits = { own, currency, day: dayOf(at), exchangeRates }
  return answerTask(task, form, who, { at, people, rules: settings, limits })
}

/** An answer to a task, with the request to go on with the run and the announcement: all or none. Undefined when the task changed meanwhile. */
export async function answerATask(
  read: Revised<Task>,
  form: Readonly<Record<string, unknown>>,
  who: Answerer,
  given: Given<'table'>,
): Promise<AnswerResult | undefined> {
  const { table, settings, now } = given
  const { accountId, taskId, runId, kind } = read.value
  const result = await weighAnswer(read.value, form, who, given)
  if (result.kind !== 'answered') return result
  const at = now().toISOString()
  const people = await readPeople(table, settings)
  const moved = withNext(result, nextMove(result.task, at, people)?.at)
  const outcome = String(form.outcome)
  const by = result.task.answer?.by ?? 'owner'
  const ids = { taskId, runId, outcome }
  const sentence = say('told.task-answered', { account: accountId, by, kind, outcome })
  const { written } = await table.transact([
    ...taskMoves(read, moved, at),
    announce('TaskAnswered.v1', { accountId, key: `${taskId}#${read.revision + 1}`, ids, sentence }, at),
  ])
  return written ? { kind: 'answered', ...moved } : undefined
}
