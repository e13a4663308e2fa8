import { advance, type ComplaintStep, isOpen } from '../../../domain/complaints/advance.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { surveyDue } from '../../../domain/complaints/survey-due.ts'
import { leadsTo } from '../../../domain/complaints/transitions.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { readRevised, untilWritten } from '../../store/table/revision.ts'
import { announce } from '../../store/tasks/announcement.ts'
import { acceptanceFact, closingFact } from '../../store/tasks/complaint-facts.ts'
import { complaintKey, complaintMoves } from '../../store/tasks/complaints.ts'
import { wakeTasksFor } from '../tasks/wake-tasks.ts'

/**
 * Ends one complaint, once: closed, accepted, withdrawn or referred, with who did it for the audit. One that was ended before, or that this is
 * not possible for any more, stays as it is. What waited for it goes on.
 */
export async function closeOneComplaint(
  { accountId, complaintId }: { accountId: string; complaintId: string },
  step: Extract<ComplaintStep, { type: 'close' | 'accept' | 'lapse' | 'withdraw' | 'refer' }>,
  by: string,
  given: Given<'table'>,
): Promise<Complaint> {
  const { table, now, settings } = given
  const at = now().toISOString()
  const ended = await untilWritten(`Complaint ${complaintId}`, async () => {
    const read = await readRevised(table, complaintKey(accountId, complaintId), Complaint)
    if (!read) throw new Error(`Complaint ${complaintId} of account ${accountId} is missing`)
    if (!isOpen(read.value) || !leadsTo(read.value.status, step.type)) return read.value
    const why = 'because' in step ? step.because : undefined
    const moved = advance(read.value, step, { by, at, ...(why !== undefined && { why }) })
    const next = { ...moved.complaint, surveyAt: surveyDue(moved.complaint, at, settings) }
    const decision = next.decision?.decision ?? 'rejected'
    const key = `${complaintId}${'#'.repeat(next.reopenedCount)}`
    const ids = { complaintId, decision }
    const ended = next.status === 'withdrawn' || next.status === 'referred' ? next.status : 'closed'
    const about = { account: accountId, reference: next.reference, ended, decision } as const
    const sentence = say('told.complaint-ended', about)
    const { written } = await table.transact([
      ...complaintMoves(read, { ...moved, complaint: next }),
      // Whose customer was told is a fact already.
      ...(next.decidedAt === undefined ? closingFact(next, at, settings) : []),
      ...(step.type === 'accept' ? acceptanceFact(next, at, settings) : []),
      announce('ComplaintClosed.v1', { accountId, key, ids, sentence }, at),
    ])
    return written ? next : undefined
  })
  await wakeTasksFor(accountId, given)
  return ended
}
