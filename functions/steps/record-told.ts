import * as z from 'zod'
import { moveComplaint, unmoved } from '../../domain/complaints/move-complaint.ts'
import { Id } from '../../domain/events/fields.ts'
import { ComplaintRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { changeComplaint } from '../store/tasks/complaints.ts'
import { mustReadTask } from '../store/tasks/tasks.ts'

/** How and when a person told the customer goes on record with each complaint of the task. */
export const recordTold = defineStep({
  name: 'RecordTold',
  needs: ['table'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: z.strictObject({ how: z.string() }),
  async run({ accountId, taskId }, { table, now }) {
    const { answer, complaintIds } = (await mustReadTask(table, accountId, taskId)).value
    const how = answer?.fields.how
    if (!answer || how === undefined) throw new Error(`Task ${taskId} does not say how the customer was told`)
    const told = { how, on: answer.fields.toldOn ?? answer.at.slice(0, 10), by: answer.name ?? answer.by }
    const mover = { by: told.by, at: now().toISOString(), why: how }
    for (const complaintId of complaintIds)
      await changeComplaint(table, accountId, complaintId, (present) =>
        present.status === 'responded' ? moveComplaint(present, 'tell', mover, { told }) : unmoved(present),
      )
    return { how }
  },
})
