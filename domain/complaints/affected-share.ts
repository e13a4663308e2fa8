import type { Complaint } from './complaint.ts'

/**
 * Share of the goods that a complaint is about, 0..1: the stated quantity against the order's, or else the writer's own
 * "12 of 40". Undefined when neither is said.
 */
export function affectedShare(
  complaint: Pick<Complaint, 'quantityAffected' | 'description'>,
  orderQuantity: number | undefined,
): number | undefined {
  if (complaint.quantityAffected !== undefined && orderQuantity !== undefined && orderQuantity > 0) {
    return Math.min(1, complaint.quantityAffected / orderQuantity)
  }
  const told = /(?<![\d/])(\d+)\s*(?:out of|of|von|\/)\s*(?:the\s+)?(\d+)(?![\d/])/i.exec(
    complaint.description,
  )
  const [part, whole] = [Number(told?.[1]), Number(told?.[2])]
  return whole > 0 && part <= whole ? part / whole : undefined
}
