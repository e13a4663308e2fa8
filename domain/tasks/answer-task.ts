import { outcomesOf } from './outcomes.ts'
import type { Task, TaskAnswer } from './task.ts'

export type FieldProblem = { field: string; reason: string }

export type AnswerResult =
  | { kind: 'answered'; task: Task }
  | { kind: 'refused'; problems: FieldProblem[] }
  | { kind: 'already'; task: Task; answer: TaskAnswer | undefined }

/**
 * What a posted form makes of a task. A task is answered once: afterwards the first answer comes back as `already`
 * (undefined when the task was cancelled). `reached` leaves a win-back task `following-up`, so that an order can end it.
 */
export function answerTask(
  task: Task,
  form: Readonly<Record<string, unknown>>,
  by: 'owner' | 'manager',
  at: string,
): AnswerResult {
  if (task.status !== 'open') return { kind: 'already', task, answer: task.followUp ?? task.answer }
  const chosen = outcomesOf(task).find((outcome) => outcome.key === form.outcome)
  if (chosen === undefined)
    return { kind: 'refused', problems: [{ field: 'outcome', reason: 'choose one outcome' }] }
  const parsed = chosen.fields.safeParse(form)
  if (!parsed.success) return { kind: 'refused', problems: parsed.error.issues.map(problemOf) }
  const answer = { outcome: chosen.key, fields: givenFields(parsed.data), by, at }
  return {
    kind: 'answered',
    task: { ...task, status: chosen.key === 'reached' ? 'following-up' : 'done', answer },
  }
}

function problemOf(issue: { path: PropertyKey[]; message: string }): FieldProblem {
  return { field: issue.path.join('.'), reason: issue.message }
}

function givenFields(data: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(data).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(entries)
}
