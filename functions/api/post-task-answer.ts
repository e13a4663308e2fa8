import * as z from 'zod'
import { Id } from '../../domain/events/fields.ts'
import { Task } from '../../domain/tasks/task.ts'
import { taskNamed } from '../operations/act-on-task.ts'
import { answerATask } from '../operations/answer-a-task.ts'
import { answererOf } from '../operations/answerer-of.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { Problem } from '../runtime/problem.ts'
import { untilWritten } from '../store/revision.ts'

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
      if (result.kind === 'already')
        throw new Problem('not-possible', `Task ${taskId} is ${result.task.status} already.`)
      if (result.kind === 'refused') {
        const errors = result.problems.map(({ field, reason }) => ({
          field,
          code: 'invalid',
          reason: `${field} ${reason}`,
        }))
        throw new Problem('invalid-request', errors[0]?.reason ?? 'A field is wrong.', errors)
      }
      return { status: 200, body: result.task }
    }),
})
