import * as z from 'zod'
import { Day, Id, Instant } from '../../../domain/events/fields.ts'
import { snoozeTask } from '../../../domain/tasks/settle-task.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { actOnTask } from '../../operations/tasks/act-on-task.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { Reason } from '../reason.ts'

/** Puts a task off: it comes back to whoever has it. */
export const postTaskSnooze = defineRoute({
  name: 'PostTaskSnooze',
  needs: ['table'],
  summary: 'Let a task come back at a later day',
  params: z.strictObject({ taskId: Id }),
  body: {
    type: 'json',
    limitBytes: 16 * 1024,
    schema: z.strictObject({ until: z.union([Day, Instant]), reason: Reason }),
  },
  answers: {
    200: { description: 'The task as it is now', schema: Task },
    404: { description: 'There is no such task' },
    409: { description: 'The task is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  async handle({ params: { taskId }, body, caller }, given) {
    const until = new Date(body.until).toISOString()
    if (until <= given.now().toISOString()) {
      const reason = 'until must lie ahead'
      throw new Problem('invalid-request', reason, [{ field: 'until', code: 'pastInstant', reason }])
    }
    const task = await actOnTask(taskId, 'snooze', caller, given, (present, _people, at) =>
      snoozeTask(present, until, body.reason, { by: caller.person, at }),
    )
    return { status: 200, body: task }
  },
})
