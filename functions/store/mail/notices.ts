import * as z from 'zod'
import { Day, Id, Instant } from '../../../domain/events/fields.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

/**
 * What the mail of a person's next morning tells beside their tasks: a task that was dropped, a statement that was recorded, that somebody
 * else (`id`) looks after an account of theirs now, the call in which they introduce them, a corrective action that is theirs; or by itself a handover: `id` is who looked
 * after the account before.
 */
const Notice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dropped'), accountId: Id, id: Id, at: Instant }),
  z.strictObject({ kind: z.literal('statement'), accountId: Id, id: Day, at: Instant }),
  z.strictObject({ kind: z.literal('handed-on'), accountId: Id, id: Id, at: Instant }),
  z.strictObject({ kind: z.literal('joint-call'), accountId: Id, id: Id, at: Instant }),
  z.strictObject({ kind: z.literal('action'), id: Id, at: Instant }),
  z.strictObject({ kind: z.literal('handover'), accountId: Id, id: Id, at: Instant }),
])
export type Notice = z.infer<typeof Notice>
/** Those of one kind. */
export type NoticeOf<K extends Notice['kind']> = Extract<Notice, { kind: K }>
const Stored = z.object({ notice: Notice })
const prefix = 'NOTICE#'

/** P#<personId> / NOTICE#<at>#<kind>#<accountId>#<id>, without the account where it is about none. */
function noticeKey(personId: string, notice: Notice): Key {
  const { kind, id, at } = notice
  const about = 'accountId' in notice ? `${notice.accountId}#${id}` : id
  return { pk: `P#${personId}`, sk: `${prefix}${at}#${kind}#${about}` }
}

/** The item of a notice to a person. */
export function noticeItem(personId: string, notice: Notice): Item {
  return { ...noticeKey(personId, notice), notice }
}

/** What is to be told a person of what came up to an instant, oldest first. Strongly consistent. */
export async function listNotices(
  reader: TableReader,
  personId: string,
  { until, limit }: { until: string; limit: number },
): Promise<Notice[]> {
  const { items } = await reader.query({ pk: `P#${personId}`, from: prefix, to: `${prefix}${until}~`, limit })
  return items.map((item) => readStored(Stored, item).notice)
}

/** Takes away a notice that was told, or that tells nothing any more. */
export async function strikeNotice(table: Table, personId: string, notice: Notice): Promise<void> {
  await table.delete(noticeKey(personId, notice))
}
