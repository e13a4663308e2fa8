import * as z from 'zod'
import { DayBucket } from '../../domain/history/day-bucket.ts'
import { accountPk } from './accounts.ts'
import type { Item, Table, TableReader } from './table.ts'

const dayPrefix = 'DAY#'
const Stored = z.object({ bucket: z.string(), count: z.int().nonnegative() })

/** The bucket of a stored day with the number of event items it was made of. */
export type StoredDay = { bucket: DayBucket; count: number }

/**
 * Stores a recomputed day bucket, unless one made of more event items is there already: events are never taken back,
 * so the larger count has seen everything the smaller one has.
 */
export async function putDay(table: Table, accountId: string, { bucket, count }: StoredDay): Promise<void> {
  // No attribute `day` here: it would put the bucket among the events of the byDay index.
  const item = {
    pk: accountPk(accountId),
    sk: `${dayPrefix}${bucket.day}`,
    bucket: JSON.stringify(bucket),
    count,
  }
  await table.put(item, { if: { count: { atMost: count, orAbsent: true } } })
}

/** The days of an account, oldest first, from and to (UTC days, both inclusive) where given. */
export async function readDays(
  reader: TableReader,
  accountId: string,
  range: { from?: string; to?: string } = {},
): Promise<StoredDay[]> {
  const items = await reader.queryAll({
    pk: accountPk(accountId),
    from: `${dayPrefix}${range.from ?? ''}`,
    to: `${dayPrefix}${range.to ?? '9999'}`,
  })
  return items.map(dayOfItem)
}

/** Of how many event items some days were made: with news it grows, because events are never taken back. */
export function countOf(days: readonly StoredDay[]): number {
  return days.reduce((sum, { count }) => sum + count, 0)
}

function dayOfItem(item: Item): StoredDay {
  const { bucket, count } = Stored.parse(item)
  return { bucket: DayBucket.parse(JSON.parse(bucket)), count }
}
