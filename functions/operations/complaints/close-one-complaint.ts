import { advance, type ComplaintStep, isOpen } from '../../../domain/complaints/advance.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { ownEventId, ownEventItem } from '../../store/accounts/events.ts'
import { readRevised, untilWritten } from '../../store/table/revision.ts'
import { announce } from '../../store/tasks/announcement.ts'
import { complaintKey, complaintMoves } from '../../store/tasks/complaints.ts'
import { wakeTasksFor } from '../tasks/wake-tasks.ts'

/**
 * Ends one complaint, once: closed or withdrawn, as a fact of the account's history, with who did it for the audit. One that was ended
 * before stays as it is. What waited for it goes on.
 */
export async function closeOneComplaint(
  { accountId, complaintId }: { accountId: string; complaintId: string },
  step: Extract<ComplaintStep, { type: 'close' | 'withdraw' | 'refer' }>,
  by: string,
  given: Given<'table'>,
): Promise<Complaint> {
  const { table, now, settings } = given
  const at = now().toISOString()
  const ended = await untilWritten(`Complaint ${complaintId}`, async () => {
    const read = await readRevised(table, complaintKey(accountId, complaintId), Complaint)
    if (!read) throw new Error(`Complaint ${complaintId} of account ${accountId} is missing`)
    if (!isOpen(read.value)) return read.value
    const why = 'because' in step ? step.because : undefined
    const moved = advance(read.value, step, { by, at, ...(why !== undefined && { why }) })
    const next = moved.complaint
    const decision = next.decision?.decision ?? 'rejected'
    const id = ownEventId('complaint-closed', `${complaintId}${'#'.repeat(next.reopenedCount)}`)
    const event = { id, accountId, at, type: 'complaint-closed', complaintId, decision } as const
    const ids = { complaintId, decision }
    const ended = next.status === 'withdrawn' || next.status === 'referred' ? next.status : 'closed'
    const about = { account: accountId, reference: next.reference, ended, decision } as const
    const sentence = say('told.complaint-ended', about)
    const { written } = await table.transact([
      ...complaintMoves(read, moved),
      ...(isComplaint(next)
        ? [{ put: ownEventItem(event, at, settings.retention), ifAbsent: true as const }]
        : []),
      announce('ComplaintClosed.v1', { accountId, key: complaintId, ids, sentence }, at),
    ])
    return written ? next : undefined
  })
  await wakeTasksFor(accountId, given)
  return ended
}
