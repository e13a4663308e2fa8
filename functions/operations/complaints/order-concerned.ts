import type { OrderLine } from '../../../domain/events/line.ts'
import { latestEventItem, readEvent } from '../../store/accounts/events.ts'
import type { TableReader } from '../../store/table/table.ts'

/** The order that a complaint names, with the lines of its article and lot, or all where it names none of them; undefined where that order is not known. */
export async function orderConcerned(
  reader: TableReader,
  accountId: string,
  { orderId, sku, lot }: { orderId?: string | undefined; sku?: string | undefined; lot?: string | undefined },
): Promise<{ orderId: string; currency: string; lines: readonly OrderLine[] } | undefined> {
  if (orderId === undefined) return undefined
  const item = await latestEventItem(reader, accountId, orderId)
  const read = item && readEvent(item)
  if (!read || !('event' in read) || read.event.type !== 'order') return undefined
  const { currency, lines } = read.event
  const ofArticle = lines.filter((line) => line.sku === sku)
  const ofLot = (ofArticle.length > 0 ? ofArticle : lines).filter((line) => line.lot === lot)
  const [concerned = lines] = [lot === undefined ? [] : ofLot, ofArticle].filter(({ length }) => length > 0)
  return { orderId, currency, lines: concerned }
}
