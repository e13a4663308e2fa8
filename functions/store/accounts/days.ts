import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { DayBucket } from '../../../domain/history/day-bucket.ts'
import { type History, historyOf } from '../../../domain/history/history.ts'
import { readStored } from '../table/read-stored.ts'
import type { Condition, Item, Key, TableReader } from '../table/table.ts'
import { accountPk } from './account-key.ts'
import { pack, unpack } from './pack.ts'

const dayPrefix = 'DAY#'
const Stored = z.object({ day: z.instanceof(Uint8Array), revision: z.int().positive() })
const Packed = z.object({ bucket: DayBucket, ids: z.array(Id) })

/** The bucket of a day and the ids of the events that are in it: what is in it is never added again. */
export type FoldedDay = z.infer<typeof Packed>
/** The same as read, with the revision that its next write must find. */
export type StoredDay = FoldedDay & { revision: number }

/** The write of a day, only where nobody else has written it since it was read (`revision` 0: where there is none). */
export function dayWrite(
  accountId: string,
  { bucket, ids }: FoldedDay,
  revision: number,
): { put: Item; if: Condition } {
  const put = { ...dayKey(accountId, bucket.day), day: pack({ bucket, ids }), revision: revision + 1 }
  return { put, if: revision === 0 ? { pk: { exists: false } } : { revision: { is: revision } } }
}

/** The removal of a day, only where nobody else has written it since it was read. */
export function dayDeletion(
  accountId: string,
  { bucket, revision }: StoredDay,
): { delete: Key; if: Condition } {
  return { delete: dayKey(accountId, bucket.day), if: { revision: { is: revision } } }
}

/** The days of an account as a history, from and to (UTC days, both inclusive) where given. Strongly consistent. */
export async function readHistory(
  reader: TableReader,
  accountId: string,
  range: { from?: string; to?: string } = {},
): Promise<History> {
  return historyOf((await readDays(reader, accountId, range)).map(({ bucket }) => bucket))
}

/** The days of an account, oldest first, from and to (UTC days, both inclusive) where given. Strongly consistent. */
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

/** A#<accountId> / DAY#<UTC day> */
export function dayKey(accountId: string, day: string): Key {
  return { pk: accountPk(accountId), sk: `${dayPrefix}${day}` }
}

/** A stored day. */
export function dayOfItem(item: Item): StoredDay {
  const { day, revision } = readStored(Stored, item)
  return { ...readStored(Packed, unpack(day)), revision }
}
