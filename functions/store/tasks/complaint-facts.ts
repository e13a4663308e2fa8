import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import type { EventOf } from '../../../domain/events/event.ts'
import type { Settings } from '../../../domain/settings.ts'
import { ownEventId, ownEventItem } from '../accounts/events.ts'
import type { Write } from '../table/table.ts'

type Kept = Pick<Settings, 'retention'>

/** The write of the fact that a customer complains, once for each time (`again`) that the complaint is taken up: for the account's history it is open. A suggestion is none. */
export function openingFact(
  complaint: Complaint,
  { at, receivedAt, again }: { at: string; receivedAt: string; again: number },
  kept: Kept,
): Write[] {
  const { accountId, complaintId, severity, category } = complaint
  const about = category === 'suggestion' ? ('safety' as const) : category
  const id = idOf('complaint', complaintId, again)
  const fact = { type: 'complaint', id, accountId, at, complaintId, category: about, severity } as const
  return factOf(complaint, fact, receivedAt, kept)
}

/**
 * The write of the fact that the company has done its part about a complaint, once for each time that it is taken up: for the account's history
 * it waits no longer, whether or not its customer has said yet that it is solved. A suggestion is none.
 */
export function closingFact(complaint: Complaint, at: string, kept: Kept): Write[] {
  const { accountId, complaintId, reopenedCount } = complaint
  const decision = complaint.decision?.decision ?? 'rejected'
  const id = idOf('complaint-closed', complaintId, reopenedCount)
  const fact = { type: 'complaint-closed', id, accountId, at, complaintId, decision } as const
  return factOf(complaint, fact, at, kept)
}

/** The write of the fact that the customer says that the answer settles it, once for each time that it is taken up. A suggestion is none. */
export function acceptanceFact(complaint: Complaint, at: string, kept: Kept): Write[] {
  const { accountId, complaintId, reopenedCount } = complaint
  const id = idOf('complaint-accepted', complaintId, reopenedCount)
  return factOf(complaint, { type: 'complaint-accepted', id, accountId, at, complaintId }, at, kept)
}

type AboutComplaint = 'complaint' | 'complaint-closed' | 'complaint-accepted'

function idOf(type: AboutComplaint, complaintId: string, again: number): string {
  return ownEventId(type, `${complaintId}${'#'.repeat(again)}`)
}

function factOf(
  complaint: Complaint,
  fact: EventOf<AboutComplaint>,
  receivedAt: string,
  { retention }: Kept,
): Write[] {
  return isComplaint(complaint) ? [{ put: ownEventItem(fact, receivedAt, retention), ifAbsent: true }] : []
}
