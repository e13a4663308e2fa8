import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { officeId } from '../../../domain/people/people.ts'
import { isPresent } from '../../../domain/people/presence.ts'
import { reassignTask } from '../../../domain/tasks/hand-task.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { actOnTask } from '../../operations/tasks/act-on-task.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { Reason } from '../reason.ts'

/** Gives a task to somebody who is there, with a link of their own; the former link says where it went. */
export const postTaskReassign = defineRoute({
  name: 'PostTaskReassign',
  needs: ['table'],
  summary: 'Give a task to somebody else',
  params: z.strictObject({ taskId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ to: Id, reason: Reason }) },
  answers: {
    200: { description: 'The task as it is now', schema: Task },
    404: { description: 'There is no such task' },
    409: { description: 'The task is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  async handle({ params: { taskId }, body: { to, reason }, caller }, given) {
    const task = await actOnTask(taskId, 'reassign', caller, given, (present, people, at) => {
      if (to !== officeId && !isPresent(to, at, people)) {
        const why = `to: ${to} is unknown, away, or cannot be written to`
        throw new Problem('invalid-request', why, [{ field: 'to', code: 'notPresent', reason: why }])
      }
      return reassignTask(
        present,
        to,
        'reassigned',
        { by: caller.person, at, why: reason },
        people,
        given.settings,
      )
    })
    return { status: 200, body: task }
  },
})
