import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import type { Settings } from '../../../domain/settings.ts'
import { ownEventId, ownEventItem } from '../accounts/events.ts'
import type { Write } from '../table/table.ts'

/** The write of the fact that a customer complains, once for each time (`again`) that the complaint is taken up: for the account's history it is open. A suggestion is none. */
export function openingFact(
  complaint: Complaint,
  { at, receivedAt, again }: { at: string; receivedAt: string; again: number },
  { retention }: Pick<Settings, 'retention'>,
): Write[] {
  if (!isComplaint(complaint)) return []
  const { accountId, complaintId, severity, category } = complaint
  const id = ownEventId('complaint', `${complaintId}${'#'.repeat(again)}`)
  const about = category === 'suggestion' ? ('safety' as const) : category
  const fact = { type: 'complaint', id, accountId, at, complaintId, category: about, severity } as const
  return [{ put: ownEventItem(fact, receivedAt, retention), ifAbsent: true }]
}
