import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { closeTask } from '../../../domain/tasks/settle-task.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { actOnTask } from '../../operations/tasks/act-on-task.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { Reason } from '../reason.ts'

/** Ends a task by a person who says why. A complaint is closed itself: its customer has to be told first. */
export const postTaskClose = defineRoute({
  name: 'PostTaskClose',
  needs: ['table'],
  summary: 'Close a task without an answer, and say why',
  params: z.strictObject({ taskId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ reason: Reason }) },
  answers: {
    200: { description: 'The task as it is now', schema: Task },
    404: { description: 'There is no such task' },
    409: { description: 'The task is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  async handle({ params: { taskId }, body, caller }, given) {
    const task = await actOnTask(taskId, 'close', caller, given, (present, _people, at) => {
      if (present.complaintIds.length > 0) {
        const how = 'POST /v1/complaints/{id}/close with how the customer was told, or /withdraw'
        throw new Problem('not-possible', `A complaint still waits behind task ${taskId}: use ${how}.`)
      }
      return closeTask(present, body.reason, { by: caller.person, at })
    })
    return { status: 200, body: task }
  },
})
