import type { OrderLine } from '../../../domain/events/line.ts'
import { latestEventItem, readEvent } from '../../store/accounts/events.ts'
import type { TableReader } from '../../store/table/table.ts'

/** The order that a complaint names, with the lines of its article, or all where it names none of them; undefined where that order is not known. */
export async function orderConcerned(
  reader: TableReader,
  accountId: string,
  { orderId, sku }: { orderId?: string | undefined; sku?: string | undefined },
): Promise<{ orderId: string; currency: string; lines: readonly OrderLine[] } | undefined> {
  if (orderId === undefined) return undefined
  const item = await latestEventItem(reader, accountId, orderId)
  const read = item && readEvent(item)
  if (!read || !('event' in read) || read.event.type !== 'order') return undefined
  const { currency, lines } = read.event
  const concerned = lines.filter((line) => line.sku === sku)
  return { orderId, currency, lines: concerned.length > 0 ? concerned : lines }
}
