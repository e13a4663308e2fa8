import * as z from 'zod'
import { advance } from '../../domain/complaints/advance.ts'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { ComplaintRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { announce } from '../store/announcement.ts'
import { complaintKey } from '../store/complaints.ts'
import { contentHash } from '../store/content-hash.ts'
import { eventItem } from '../store/events.ts'
import { nextRevision, readRevised, untilWritten } from '../store/revision.ts'
import { closed, mustReadRun } from '../store/runs.ts'

/** Closes complaint and run together; the closing is a fact of the account's history from then on. */
export const closeComplaint = defineStep({
  name: 'CloseComplaint',
  needs: ['table'],
  input: ComplaintRef,
  output: z.strictObject({ status: z.literal('closed') }),
  async run({ runId, accountId, complaintId }, { table, now }) {
    const at = now().toISOString()
    return untilWritten(`Complaint ${complaintId}`, async () => {
      const run = await mustReadRun(table, accountId, runId)
      if (run.value.status === 'closed') return { status: 'closed' as const }
      const complaint = await readRevised(table, complaintKey(accountId, complaintId), Complaint)
      const decision = complaint?.value.decision?.decision
      if (!complaint || !decision) throw new Error(`Complaint ${complaintId} has no decision to close with`)
      // Complaint ids may be as long as event ids: the hash leaves room for the prefix.
      const id = `complaint-closed:${contentHash(complaintId).slice(0, 32)}`
      const event = { id, accountId, at, type: 'complaint-closed', complaintId, decision } as const
      const sentence = `Complaint ${complaintId} closed: ${decision}`
      const { written } = await table.transact([
        nextRevision(complaint, advance(complaint.value, { type: 'close' }, at)),
        { put: eventItem(event, at), ifAbsent: true },
        nextRevision(run, closed(run.value, { outcome: 'resolved', reason: decision, at })),
        announce(
          'ComplaintClosed.v1',
          { accountId, key: complaintId, ids: { complaintId, decision }, sentence },
          at,
        ),
        announce(
          'RunClosed.v1',
          { accountId, key: runId, ids: { runId, outcome: 'resolved' }, sentence },
          at,
        ),
      ])
      return written ? { status: 'closed' as const } : undefined
    })
  },
})
