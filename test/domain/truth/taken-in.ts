import { createHash } from 'node:crypto'
import type { Complaint, ComplaintInput } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import { receive } from '../../../domain/complaints/receive.ts'
import type { Event } from '../../../domain/events/event.ts'
import { stepsOn } from '../complaints/a-complaint.ts'
import { settings } from './situation.ts'

/** What somebody wrote as it is taken in and acknowledged, with the fact that it leaves in the account's history; a suggestion leaves none. */
export function takenIn(posted: ComplaintInput & { receivedAt: string }): {
  complaint: Complaint
  facts: Event[]
} {
  const digest = createHash('sha256').update(posted.id).digest('hex')
  const received = receive(posted, { now: posted.receivedAt, digest, earlier: [] }, settings)
  const complaint = stepsOn(received, [{ type: 'acknowledge' }], posted.receivedAt)
  const { complaintId, accountId, category, severity, receivedAt: at } = received
  const about = category === 'suggestion' ? 'safety' : category
  const fact: Event = {
    id: `e-${complaintId}`,
    accountId,
    at,
    type: 'complaint',
    complaintId,
    severity,
    category: about,
  }
  return { complaint, facts: isComplaint(received) ? [fact] : [] }
}
