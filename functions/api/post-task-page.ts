import * as z from 'zod'
import { answerTask } from '../../domain/tasks/answer-task.ts'
import type { Task, TaskAnswer } from '../../domain/tasks/task.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { announce } from '../store/announcement.ts'
import { outboxItem } from '../store/outbox.ts'
import { type Revised, untilWritten } from '../store/revision.ts'
import type { Table } from '../store/table.ts'
import { taskWrite } from '../store/tasks.ts'
import { pageAnswers, TaskLink } from './get-task-page.ts'
import { openLink, pageAnswer } from './open-link.ts'

/** Decides a task, once. Whoever posts again sees what was decided, by whom and when. */
export const postTaskPage = defineRoute({
  name: 'PostTaskPage',
  needs: ['table'],
  summary: 'Answer a task',
  params: TaskLink,
  body: { type: 'form', limitBytes: 64 * 1024, schema: z.record(z.string(), z.string()) },
  answers: {
    ...pageAnswers,
    422: {
      description: 'The page again, with the form as posted and what is wrong with it; nothing was decided',
    },
  },
  handle: ({ params, body }, { table, settings, now }) =>
    untilWritten('The task behind a link', async () => {
      const opened = await openLink(table, params.token, settings, now())
      if ('answer' in opened) return opened.answer
      const { link, read, page } = opened
      if (page.task.status !== 'open') return pageAnswer(page, settings)
      const at = now().toISOString()
      const result = answerTask(read.value, body, link.addressee, at)
      if (result.kind === 'refused') {
        return pageAnswer({ ...page, problems: result.problems, entered: body }, settings)
      }
      if (result.kind === 'answered' && !(await decide(table, read, result.task, at))) return undefined
      return pageAnswer({ ...page, task: result.task }, settings)
    }),
})

/** The answer, the request to go on with the run, and the announcement: all or none. False when the task changed meanwhile. */
async function decide(table: Table, read: Revised<Task>, task: Task, at: string): Promise<boolean> {
  const { accountId, taskId, runId, escalationLevel } = task
  const { outcome, by } = mustHaveAnswer(task)
  // A task handed over is answered a second time, by the manager: another answer, another key.
  const key = `posted-${escalationLevel}`
  const ids = { taskId, runId, outcome }
  const sentence = `${accountId}: the ${by} answered the ${task.kind} task, ${outcome}`
  const { written } = await table.transact([
    taskWrite(read, task),
    { put: outboxItem({ kind: 'answer', accountId, taskId, key, outcome }, at), ifAbsent: true },
    announce('TaskAnswered.v1', { accountId, key: `${taskId}#${key}`, ids, sentence }, at),
  ])
  return written
}

function mustHaveAnswer({ taskId, answer }: Task): TaskAnswer {
  if (!answer) throw new Error(`Task ${taskId} was answered without an answer`)
  return answer
}
