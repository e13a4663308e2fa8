import { Complaint } from '../../../domain/complaints/complaint.ts'
import { tellComplaint } from '../../../domain/complaints/tell-complaint.ts'
import type { Mover } from '../../../domain/tasks/move-task.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { readRevised, untilWritten } from '../../store/table/revision.ts'
import { announce } from '../../store/tasks/announcement.ts'
import { closingFact } from '../../store/tasks/complaint-facts.ts'
import { complaintKey, complaintMoves } from '../../store/tasks/complaints.ts'
import { wakeTasksFor } from '../tasks/wake-tasks.ts'

/** Puts on record that the customer of a complaint was told, once, as a fact of the account's history: from now on it waits for what they say, and sales of the account wait a few days more. */
export async function tellOneComplaint(
  { accountId, complaintId }: Pick<Complaint, 'accountId' | 'complaintId'>,
  mover: Mover,
  told: Complaint['told'],
  { table, settings, now }: Pick<Given<'table'>, 'table' | 'settings' | 'now'>,
): Promise<Complaint> {
  const after = await untilWritten(`Complaint ${complaintId}`, async () => {
    const read = await readRevised(table, complaintKey(accountId, complaintId), Complaint)
    if (!read) throw new Error(`Complaint ${complaintId} of account ${accountId} is missing`)
    const moved = tellComplaint(read.value, mover, told, settings)
    if (moved.entries.length === 0) return read.value
    const next = moved.complaint
    const decision = next.decision?.decision ?? 'rejected'
    const key = `${complaintId}${'#'.repeat(next.reopenedCount)}`
    const about = { account: accountId, reference: next.reference, decision } as const
    const { written } = await table.transact([
      ...complaintMoves(read, moved),
      ...closingFact(next, mover.at, settings),
      announce(
        'ComplaintDecided.v1',
        {
          ...{ accountId, key, ids: { complaintId, decision } },
          sentence: say('told.complaint-decided', about),
        },
        mover.at,
      ),
    ])
    return written ? next : undefined
  })
  await wakeTasksFor(accountId, { table, now })
  return after
}
