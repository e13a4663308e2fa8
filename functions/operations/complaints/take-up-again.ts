import { Complaint } from '../../../domain/complaints/complaint.ts'
import { reopenComplaint, reopenUntil } from '../../../domain/complaints/reopen-complaint.ts'
import { leadsTo } from '../../../domain/complaints/transitions.ts'
import type { Settings } from '../../../domain/settings.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { readRevised, untilWritten } from '../../store/table/revision.ts'
import { openingFact } from '../../store/tasks/complaint-facts.ts'
import { complaintKey, complaintMoves } from '../../store/tasks/complaints.ts'
import { requestRun } from '../../store/tasks/request-run.ts'

/** Whether a complaint was answered or ended, nothing else carries it on, and the time to take it up again is not over. */
export function mayTakeUp(complaint: Complaint, at: Date, settings: Pick<Settings, 'sla'>): boolean {
  const { status, reopenedBy } = complaint
  if (leadsTo(status, 'reopen') === undefined || reopenedBy !== undefined) return false
  const until = reopenUntil(complaint, settings)
  return until === undefined || at.getTime() <= Date.parse(until)
}

/** Takes a complaint that was answered or ended up again: its handling begins anew. Throws a Problem where it is past this. */
export function takeUpAgain(
  { accountId, complaintId }: Pick<Complaint, 'accountId' | 'complaintId'>,
  { by, why }: { by: string; why: string },
  { table, now, settings }: Given<'table'>,
): Promise<Complaint> {
  return untilWritten(`Complaint ${complaintId}`, async () => {
    const at = now().toISOString()
    const read = await readRevised(table, complaintKey(accountId, complaintId), Complaint)
    const status = read?.value.status ?? 'received'
    if (!read || !leadsTo(status, 'reopen') || read.value.reopenedBy !== undefined)
      throw new Problem(
        'not-possible',
        `Complaint ${complaintId} is ${status}: only what was closed is taken up again.`,
      )
    const moved = reopenComplaint(read.value, { by, at, why }, settings)
    const again = moved.complaint
    const cause = `${complaintId}#${again.reopenedCount}`
    const request = {
      playbook: 'complaint-handling',
      accountId,
      cause,
      complaintId,
      why: say('told.complaint-again', { reference: again.reference }),
    } as const
    const { written } = await table.transact([
      ...complaintMoves(read, moved),
      ...openingFact(again, { at, receivedAt: at, again: again.reopenedCount }, settings),
      ...requestRun(request, now()),
    ])
    return written ? again : undefined
  })
}
