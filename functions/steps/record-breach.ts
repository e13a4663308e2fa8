import * as z from 'zod'
import { advance } from '../../domain/complaints/advance.ts'
import { Id } from '../../domain/events/fields.ts'
import { cancelTask } from '../../domain/tasks/move-task.ts'
import { ComplaintRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { announce } from '../store/announcement.ts'
import { changeComplaint } from '../store/complaints.ts'
import { nextRevision, untilWritten } from '../store/revision.ts'
import { closed, mustReadRun } from '../store/runs.ts'
import { mustReadTask, taskWrite } from '../store/tasks.ts'
import { answerOf } from './await-answer.ts'

/** Nobody answered: task and run end, the breach stays on record. An answer in the last second counts instead. */
export const recordBreach = defineStep({
  name: 'RecordBreach',
  needs: ['table'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: z.strictObject({ outcome: z.string() }),
  async run({ runId, accountId, complaintId, taskId }, { table, now }) {
    const at = now().toISOString()
    const outcome = await untilWritten(`Task ${taskId}`, async () => {
      const read = await mustReadTask(table, accountId, taskId)
      const given = answerOf(read.value)
      if (given) return given.outcome
      const run = await mustReadRun(table, accountId, runId)
      if (run.value.status === 'closed') return 'unanswered'
      const sentence = `${accountId}: nobody answered complaint ${complaintId} in time`
      const ids = { runId, playbook: run.value.playbook, complaintId, outcome: 'unanswered' }
      const { written } = await table.transact([
        taskWrite(read, cancelTask(read.value)),
        nextRevision(run, closed(run.value, { outcome: 'unanswered', at })),
        announce('RunClosed.v1', { accountId, key: runId, ids, sentence }, at),
      ])
      return written ? 'unanswered' : undefined
    })
    if (outcome === 'unanswered') {
      await changeComplaint(table, accountId, complaintId, (complaint) =>
        advance(complaint, { type: 'record-breach' }, at),
      )
    }
    return { outcome }
  },
})
