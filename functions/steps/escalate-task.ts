import * as z from 'zod'
import { advance } from '../../domain/complaints/advance.ts'
import { managerDueAt } from '../../domain/complaints/sla-clock.ts'
import { Id } from '../../domain/events/fields.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import { escalateTask as escalate } from '../../domain/tasks/move-task.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { ComplaintRef, WaitSeconds } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { announce } from '../store/announcement.ts'
import { changeComplaint, readComplaint } from '../store/complaints.ts'
import { personIdOf } from '../store/people.ts'
import { untilWritten } from '../store/revision.ts'
import { mustReadTask, taskWrite } from '../store/tasks.ts'

/**
 * The task moves to the owner's manager (the fallback owner where there is none), at the deadline or by hand-over; a
 * deadline that has passed is recorded as a breach. A task that was answered in the last moment stays as it is.
 */
export const escalateTask = defineStep({
  name: 'EscalateTask',
  needs: ['table'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: z.strictObject({ taskId: Id, answerInSeconds: WaitSeconds }),
  async run({ accountId, complaintId, taskId }, given) {
    const { table, now } = given
    const at = now().toISOString()
    const task = await move(accountId, taskId, at, given)
    const { resolveBy } = await readComplaint(table, accountId, complaintId)
    if (task.status === 'open' && Date.parse(resolveBy) <= Date.parse(at)) {
      await changeComplaint(table, accountId, complaintId, (present) =>
        advance(present, { type: 'record-breach' }, at),
      )
    }
    const answerInSeconds = Math.max(1, Math.ceil((Date.parse(task.dueAt) - Date.parse(at)) / 1000))
    return { taskId, answerInSeconds }
  },
})

function move(
  accountId: string,
  taskId: string,
  at: string,
  { table, settings }: Given<'table'>,
): Promise<Task> {
  return untilWritten(`Task ${taskId}`, async () => {
    const read = await mustReadTask(table, accountId, taskId)
    const task = read.value
    const answered = task.answer !== undefined && task.answer.outcome !== 'hand-over'
    if (answered || task.escalationLevel === 1) return task
    const { owner } = await accountOrDefault(table, accountId, settings)
    const manager = owner.manager ?? officeOf(settings)
    // What is handed over early leaves the manager all the time that was promised to the customer.
    const dueAt = laterOf(managerDueAt(at, settings), task.dueAt)
    const to = { manager, managerId: await personIdOf(table, manager.email), dueAt, at }
    const escalated = escalate(task, to)
    const why = escalated.handOverNote === undefined ? 'nobody answered in time' : 'handed over'
    const sentence = `${accountId}: the ${task.kind} task went to the owner's manager, ${why}`
    const ids = { taskId, runId: task.runId }
    const { written } = await table.transact([
      taskWrite(read, escalated),
      announce('TaskEscalated.v1', { accountId, key: taskId, ids, sentence }, at),
    ])
    return written ? escalated : undefined
  })
}

function laterOf(a: string, b: string): string {
  return Date.parse(a) > Date.parse(b) ? a : b
}
