import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import type { Settings } from '../../../domain/settings.ts'
import { ownEventId, ownEventItem } from '../accounts/events.ts'
import type { Write } from '../table/table.ts'

/**
 * The write of the fact that the company has done its part about a complaint, once for each time that it is taken up: for the account's history
 * it waits no longer, whether or not its customer has said yet that it is solved. A suggestion is none.
 */
export function closingFact(
  complaint: Complaint,
  at: string,
  { retention }: Pick<Settings, 'retention'>,
): Write[] {
  if (!isComplaint(complaint)) return []
  const { accountId, complaintId, reopenedCount } = complaint
  const decision = complaint.decision?.decision ?? 'rejected'
  const id = ownEventId('complaint-closed', `${complaintId}${'#'.repeat(reopenedCount)}`)
  const event = { id, accountId, at, type: 'complaint-closed', complaintId, decision } as const
  return [{ put: ownEventItem(event, at, retention), ifAbsent: true }]
}
