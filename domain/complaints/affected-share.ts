import type { Complaint } from './complaint.ts'
import { shareIn } from './words/languages.ts'

/**
 * Share of the goods that a complaint is about, 0..1: the stated quantity against the order's, or else the writer's own
 * words ("12 of 40", 整批). Undefined when neither is said.
 */
export function affectedShare(
  complaint: Pick<Complaint, 'quantityAffected' | 'description'>,
  orderQuantity: number | undefined,
): number | undefined {
  if (complaint.quantityAffected !== undefined && orderQuantity !== undefined && orderQuantity > 0) {
    return Math.min(1, complaint.quantityAffected / orderQuantity)
  }
  return shareIn(complaint.description)
}
