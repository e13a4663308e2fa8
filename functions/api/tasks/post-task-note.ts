import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { moveTask } from '../../../domain/tasks/move-task.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { actOnTask } from '../../operations/tasks/act-on-task.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Reason } from '../reason.ts'

/** Keeps a note with what was done about a task. */
export const postTaskNote = defineRoute({
  name: 'PostTaskNote',
  needs: ['table'],
  summary: 'Add a note to a task, whatever has become of it',
  params: z.strictObject({ taskId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ text: Reason }) },
  answers: {
    200: { description: 'The task as it is now', schema: Task },
    404: { description: 'There is no such task' },
    409: { description: 'The task is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  async handle({ params: { taskId }, body, caller }, given) {
    const task = await actOnTask(taskId, 'note', caller, given, (present, _people, at) =>
      moveTask(present, 'note', { by: caller.person, at, why: body.text }),
    )
    return { status: 200, body: task }
  },
})
