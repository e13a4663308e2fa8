import * as z from 'zod'
import { advance } from '../../domain/complaints/advance.ts'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { ComplaintRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { announce } from '../store/announcement.ts'
import { complaintKey } from '../store/complaints.ts'
import { ownEventId, ownEventItem } from '../store/events.ts'
import { nextRevision, readRevised, untilWritten } from '../store/revision.ts'
import { closed, mustReadRun } from '../store/runs.ts'

/** Closes complaint and run together; the closing is a fact of the account's history from then on. */
export const closeComplaint = defineStep({
  name: 'CloseComplaint',
  needs: ['table'],
  input: ComplaintRef,
  output: z.strictObject({ status: z.literal('closed') }),
  async run({ runId, accountId, complaintId }, { table, now, settings }) {
    const at = now().toISOString()
    return untilWritten(`Complaint ${complaintId}`, async () => {
      const run = await mustReadRun(table, accountId, runId)
      if (run.value.status === 'closed') return { status: 'closed' as const }
      const complaint = await readRevised(table, complaintKey(accountId, complaintId), Complaint)
      const decision = complaint?.value.decision?.decision
      if (!complaint || !decision) throw new Error(`Complaint ${complaintId} has no decision to close with`)
      const id = ownEventId('complaint-closed', complaintId)
      const event = { id, accountId, at, type: 'complaint-closed', complaintId, decision } as const
      const { reference } = complaint.value
      const { written } = await table.transact([
        nextRevision(complaint, advance(complaint.value, { type: 'close' }, at)),
        { put: ownEventItem(event, at, settings.retention), ifAbsent: true },
        nextRevision(run, closed(run.value, { outcome: 'resolved', reason: decision, at })),
        announce(
          'ComplaintClosed.v1',
          {
            accountId,
            key: complaintId,
            ids: { complaintId, decision },
            sentence: `${accountId}: complaint ${reference} is closed, ${decision}`,
          },
          at,
        ),
        announce(
          'RunClosed.v1',
          {
            accountId,
            key: runId,
            ids: { runId, playbook: run.value.playbook, outcome: 'resolved' },
            sentence: `${accountId}: complaint-handling ended, resolved`,
          },
          at,
        ),
      ])
      return written ? { status: 'closed' as const } : undefined
    })
  },
})
