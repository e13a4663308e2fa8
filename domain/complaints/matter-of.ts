import type { Complaint } from './complaint.ts'

/**
 * What a complaint is about, so that others about the same are answered together: the order, else the lot, else article and category.
 * Undefined where it names nothing. A matter of safety is one of its own.
 */
export function matterOf(
  complaint: Pick<Complaint, 'orderId' | 'lot' | 'sku' | 'category' | 'safety'>,
): string | undefined {
  const { orderId, lot, sku, category, safety } = complaint
  const about = orderId ?? lot ?? (sku === undefined ? undefined : `${category} ${sku}`)
  const kind = orderId === undefined ? (lot === undefined ? 'article' : 'lot') : 'order'
  return about === undefined ? undefined : `${safety ? 'safety ' : ''}${kind} ${about}`
}
