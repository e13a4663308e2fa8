import { dayOf } from '../../../domain/history/day.ts'
import { type Answerer, type AnswerResult, answerTask } from '../../../domain/tasks/answer-task.ts'
import { holdAnswer } from '../../../domain/tasks/hold-answer.ts'
import { nextMove } from '../../../domain/tasks/next-move.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { withNext } from '../../../domain/tasks/tend-task.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { readPeople } from '../../store/people/people.ts'
import type { Revised } from '../../store/table/revision.ts'
import type { Write } from '../../store/table/table.ts'
import { announce } from '../../store/tasks/announcement.ts'
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

/** With `holds` whoever answered may take it back for some minutes, and nothing follows before. An answer to a task, with the request to go on with the run and the announcement: all or none. Undefined when the task changed meanwhile. */
export async function answerATask(
  read: Revised<Task>,
  form: Readonly<Record<string, unknown>>,
  who: Answerer,
  given: Given<'table'>,
  holds = false,
): Promise<AnswerResult | undefined> {
  const { table, settings, now } = given
  const result = await weighAnswer(read.value, form, who, given)
  if (result.kind !== 'answered') return result
  const at = now().toISOString()
  const people = await readPeople(table, settings)
  const { personId } = who
  const held = holds && personId !== undefined ? holdAnswer(result, read.value, personId, at) : result
  const moved = withNext(held, nextMove(held.task, at, people)?.at)
  const told = held.task.held ? [] : [answered(moved.task, String(form.outcome), read.revision + 1, at)]
  const { written } = await table.transact([...taskMoves(read, moved, at), ...told])
  return written ? { kind: 'answered', ...moved } : undefined
}

/** Tells the company's other systems what was answered; of what may still be taken back they hear when it stands. */
export function answered(task: Task, outcome: string, revision: number, at: string): Write {
  const { accountId, taskId, runId, kind, answer } = task
  const ids = { taskId, runId, outcome }
  const by = answer?.by ?? 'owner'
  const sentence = say('told.task-answered', { account: accountId, by, kind, outcome })
  return announce('TaskAnswered.v1', { accountId, key: `${taskId}#${revision}`, ids, sentence }, at)
}
