import { occurrencesOf } from '../../../domain/complaints/actions/action-subject.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import type { Given } from '../../runtime/ports.ts'
import { fileOccurrence } from '../../store/actions/occurrences.ts'
import { openIfTooMany } from './open-if-too-many.ts'

/**
 * Counts a complaint under what it has in common with others, and opens a corrective action where they have become too many. It is filed
 * first and looked at afterwards: whoever opens the action, it is among the linked ones. Repeating it changes nothing.
 */
export async function countComplaint(complaint: Complaint, given: Given<'table'>): Promise<void> {
  const { complaintId, accountId, receivedAt } = complaint
  if (!isComplaint(complaint)) return
  const received = { complaintId, accountId, at: new Date(receivedAt).toISOString() }
  await fileOccurrence(given.table, 'received', received)
  for (const { subject, at } of occurrencesOf(complaint)) {
    await fileOccurrence(given.table, subject, { complaintId, accountId, at })
    if (subject.kind === 'cause') await fileOccurrence(given.table, 'caused', { complaintId, accountId, at })
    await openIfTooMany(subject, given)
  }
}
