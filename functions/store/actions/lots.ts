import * as z from 'zod'
import type { Event } from '../../../domain/events/event.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Key, Table, TableReader } from '../table/table.ts'

/** Whoever received a lot longer ago has used it up. */
const keptDays = 730
const Stored = z.object({ accountId: z.string(), orderId: z.string(), at: z.string() })
/** An order that brought goods of a lot to an account. */
export type LotDelivery = z.infer<typeof Stored>

/** LOT#<hash of article and lot>: where a lot went. Without an article it is looked for by the lot alone. */
function lotPk(sku: string | undefined, lot: string): string {
  return `LOT#${contentHash([sku ?? '', lot]).slice(0, 24)}`
}

/** Files where the lots of orders went, under article and lot and under the lot alone; doing it twice changes nothing. */
export async function fileDeliveries(table: Table, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    const { accountId, id: orderId, at } = event
    const ttl = Math.ceil(Date.parse(at) / 1000) + keptDays * 86_400
    for (const key of keysOf(event)) await table.put({ ...key, accountId, orderId, at, ttl })
  }
}

/** Files no longer where the lots of orders went that do not stand any more; doing it twice changes nothing. */
export async function strikeDeliveries(table: Table, events: readonly Event[]): Promise<void> {
  for (const event of events) for (const key of keysOf(event)) await table.delete(key)
}

/** One under article and lot and one under the lot alone, for every lot of an order. */
function keysOf(event: Event): Key[] {
  if (event.type !== 'order') return []
  const lots = event.lines.flatMap(({ sku, lot }) =>
    lot === undefined ? [] : [lotPk(sku, lot), lotPk(undefined, lot)],
  )
  return [...new Set(lots)].map((pk) => ({ pk, sk: `${event.accountId}#${event.id}` }))
}

/** Where a lot went, account by account. */
export async function deliveriesOf(
  reader: TableReader,
  { sku, lot }: { sku?: string | undefined; lot: string },
): Promise<LotDelivery[]> {
  const items = await reader.queryAll({ pk: lotPk(sku, lot) })
  return items.map((item) => readStored(Stored, item))
}
