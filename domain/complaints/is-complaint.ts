import type { Complaint } from './complaint.ts'

/** Whether something that a customer said counts as a complaint: a suggestion does not, unless it tells of danger. */
export function isComplaint({ category, safety }: Pick<Complaint, 'category' | 'safety'>): boolean {
  return category !== 'suggestion' || safety
}
