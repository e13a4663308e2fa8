import { paidFor } from '../../../domain/history/line-value.ts'
import type { TableReader } from '../../store/table/table.ts'
import { orderConcerned } from './order-concerned.ts'

/** Worth and quantity of what a complaint is about: the lines of its article and lot, or the whole order where it names none of them. */
export async function orderFacts(
  reader: TableReader,
  accountId: string,
  about: Parameters<typeof orderConcerned>[2],
): Promise<{ currency?: string; orderValue?: string; orderQuantity?: number }> {
  const order = await orderConcerned(reader, accountId, about)
  if (!order) return {}
  const { currency, lines } = order
  return {
    currency,
    orderValue: paidFor(lines).toFixed(),
    orderQuantity: lines.reduce((sum, line) => sum + line.quantity, 0),
  }
}
