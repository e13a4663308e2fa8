import * as z from 'zod'
import { Id } from '../../domain/events/fields.ts'
import { ComplaintRef } from '../../workflows/workflow.ts'
import { closeOneComplaint } from '../operations/complaints/close-one-complaint.ts'
import { endRun } from '../operations/end-run.ts'
import { defineStep } from '../runtime/define-step.ts'
import { readComplaint } from '../store/tasks/complaints.ts'
import { mustReadTask } from '../store/tasks/tasks.ts'

/** Closes every complaint of the task, whose customer was told, and then the run. A repeat finds them closed. */
export const closeComplaint = defineStep({
  name: 'CloseComplaint',
  needs: ['table'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: z.strictObject({ status: z.literal('closed') }),
  async run({ runId, accountId, complaintId, taskId }, given) {
    const { answer, complaintIds } = (await mustReadTask(given.table, accountId, taskId)).value
    const by = answer?.name ?? 'holdfast'
    for (const each of complaintIds)
      await closeOneComplaint({ accountId, complaintId: each }, { type: 'close' }, by, given)
    const { decision } = await readComplaint(given.table, accountId, complaintId)
    await endRun({ accountId, runId }, { outcome: 'resolved', reason: decision?.decision }, given)
    return { status: 'closed' as const }
  },
})
