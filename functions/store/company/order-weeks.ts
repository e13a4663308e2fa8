import * as z from 'zod'
import { OrderWeeks } from '../../../domain/complaints/actions/order-weeks.ts'
import { readStored } from '../table/read-stored.ts'
import type { Key, Table, TableReader } from '../table/table.ts'

const key: Key = { pk: 'MODELS', sk: 'ORDER-WEEKS' }
const Stored = z.object({ at: z.string(), body: z.string() })

/** Files the orders of all accounts by week as of a refit's instant, in place of older ones. */
export async function saveOrderWeeks(table: Table, at: string, weeks: OrderWeeks): Promise<void> {
  await table.put({ ...key, at, body: JSON.stringify(weeks) }, { if: { at: { atMost: at, orAbsent: true } } })
}

/** The orders of all accounts by week as they were counted last; undefined before the first refit. */
export async function readOrderWeeks(reader: TableReader): Promise<OrderWeeks | undefined> {
  const item = await reader.get(key)
  return item && readStored(OrderWeeks, JSON.parse(readStored(Stored, item).body))
}
