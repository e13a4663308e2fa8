import type { Complaint } from '../../complaints/complaint.ts'
import { isComplaint } from '../../complaints/is-complaint.ts'

/** What a letter to a customer calls the matter that it is about. */
export function letterKind(complaint: Pick<Complaint, 'category' | 'safety'>): 'complaint' | 'suggestion' {
  return isComplaint(complaint) ? 'complaint' : 'suggestion'
}
