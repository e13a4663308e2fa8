import { advance } from '../../domain/complaints/advance.ts'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { complaintClocks } from '../../domain/complaints/sla-clock.ts'
import { leadsTo } from '../../domain/complaints/transitions.ts'
import type { Settings } from '../../domain/settings.ts'
import { say } from '../../domain/words/say.ts'
import type { Given } from '../runtime/ports.ts'
import { Problem } from '../runtime/problem.ts'
import { complaintKey, complaintMoves } from '../store/complaints.ts'
import { requestRun } from '../store/request-run.ts'
import { readRevised, untilWritten } from '../store/revision.ts'

const day = 86_400_000

/** Whether a complaint was answered or ended, nothing else carries it on, and the time to take it up again is not over. */
export function mayTakeUp(
  { status, closedAt, reopenedBy }: Complaint,
  at: Date,
  { reopenWindowDays }: Pick<Settings, 'reopenWindowDays'>,
): boolean {
  if (leadsTo(status, 'reopen') === undefined || reopenedBy !== undefined) return false
  return closedAt === undefined || at.getTime() <= Date.parse(closedAt) + reopenWindowDays * day
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
    const { resolveBy } = complaintClocks(at, read.value, settings)
    const moved = advance(read.value, { type: 'reopen' }, { by, at, why })
    const again = { ...moved.complaint, resolveBy, clockFrom: at, promisedBy: undefined }
    const cause = `${complaintId}#${again.reopenedCount}`
    const request = {
      playbook: 'complaint-handling',
      accountId,
      cause,
      complaintId,
      why: say('told.complaint-again', { reference: again.reference }),
    } as const
    const { written } = await table.transact([
      ...complaintMoves(read, { ...moved, complaint: again }),
      ...requestRun(request, now()),
    ])
    return written ? again : undefined
  })
}
