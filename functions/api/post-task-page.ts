import * as z from 'zod'
import type { TaskPageData } from '../../domain/messages/pages/task-page-data.ts'
import { personOf } from '../../domain/people/people.ts'
import { moveTask } from '../../domain/tasks/move-task.ts'
import { isUndecided } from '../../domain/tasks/task.ts'
import { answerATask } from '../operations/answer-a-task.ts'
import { changeTask } from '../operations/change-task.ts'
import { defineRoute } from '../runtime/define-route.ts'
import type { Given } from '../runtime/ports.ts'
import { untilWritten } from '../store/revision.ts'
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
  handle: ({ params, body }, given) =>
    untilWritten('The task behind a link', async () => {
      const { table, settings, now } = given
      const opened = await openLink(table, params.token, settings, now())
      if ('answer' in opened) return opened.answer
      const { link, read, page, name } = opened
      const { task, viewerId } = page
      if (!isUndecided(task)) return pageAnswer(await noted(page, body, given))
      const waits = task.status === 'waiting-for-approval'
      const mayAnswer = waits ? task.approval?.approverId === viewerId : task.ladder.includes(viewerId)
      if (!mayAnswer) return pageAnswer(page)
      const result = await answerATask(read, body, { personId: link.personId, name }, given)
      if (result === undefined) return undefined
      if (result.kind === 'refused') {
        return pageAnswer({ ...page, problems: result.problems, entered: body })
      }
      return pageAnswer({ ...page, task: result.task })
    }),
})

/** What is decided takes nothing but a note, which is kept with what was done. */
async function noted(
  page: TaskPageData,
  body: Record<string, string>,
  given: Given<'table'>,
): Promise<TaskPageData> {
  const note = body.outcome === undefined ? (body.note?.trim() ?? '') : ''
  if (note === '') return page
  await changeTask(page.task, given, (task, people, at) =>
    moveTask(task, 'note', { by: personOf(page.viewerId, people).name, at, why: note.slice(0, 2000) }),
  )
  return { ...page, noted: true }
}
