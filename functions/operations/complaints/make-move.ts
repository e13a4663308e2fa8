import { isOpen } from '../../../domain/complaints/advance.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import type { MovedComplaint } from '../../../domain/complaints/move-complaint.ts'
import { type ComplaintMove, leadsTo } from '../../../domain/complaints/transitions.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { changeComplaint } from '../../store/tasks/complaints.ts'
import { wakeTasksAbout } from '../tasks/wake-tasks.ts'

/** Makes a person's move on a complaint, whoever else writes meanwhile, and lets its run look again at once; a Problem where it is past that. */
export async function makeMove(
  { accountId, complaintId }: Pick<Complaint, 'accountId' | 'complaintId'>,
  move: ComplaintMove,
  given: Given<'table'>,
  decide: (complaint: Complaint, at: string) => MovedComplaint,
): Promise<Complaint> {
  const changed = await changeComplaint(given.table, accountId, complaintId, (present) => {
    if (!leadsTo(present.status, move))
      throw new Problem(
        'not-possible',
        `Complaint ${complaintId}: "${move}" is not possible while it is ${present.status}.`,
      )
    return decide(present, given.now().toISOString())
  })
  if (isOpen(changed)) await wakeTasksAbout(changed, given)
  return changed
}
