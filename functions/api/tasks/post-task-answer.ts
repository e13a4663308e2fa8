import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { taskNamed } from '../../operations/tasks/act-on-task.ts'
import { answerATask } from '../../operations/tasks/answer-a-task.ts'
import { answererOf } from '../../operations/tasks/answerer-of.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { untilWritten } from '../../store/table/revision.ts'
import { mustBeAnswered } from './must-be-answered.ts'

/** Answers a task as its page does; what was decided before is shown, and answered 409. */
export const postTaskAnswer = defineRoute({
  name: 'PostTaskAnswer',
  needs: ['table'],
  summary: 'Answer a task, with the outcomes and fields of its page',
  params: z.strictObject({ taskId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.looseObject({ outcome: z.string() }) },
  answers: {
    200: { description: 'The task as it is now', schema: Task },
    404: { description: 'There is no such task' },
    409: { description: 'The task is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  handle: ({ params: { taskId }, body, caller }, given) =>
    untilWritten(`Task ${taskId}`, async () => {
      const read = await taskNamed(taskId, caller, given)
      const result = await answerATask(read, body, await answererOf(caller, given), given)
      if (result === undefined) return undefined
      return { status: 200, body: mustBeAnswered(result).task }
    }),
})
