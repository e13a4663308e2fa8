import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Key, Page, Table, TableReader } from '../table/table.ts'

const pk = 'QUARANTINE'

/** One piece of work that cannot succeed: whose, on what, and why, without its content. */
export type Trouble = {
  /** Absent for what concerns no account: an announcement to all, a report about a mail. */
  accountId?: string
  /** The sort key of the record it is about, or the name of the work where it is about all of an account. */
  item: string
  /** The name of the consumer, timer or listener that failed. */
  work: string
  /** No personal data. */
  reason: string
  /** What is needed to do the work again where nothing else stores it. Never shown, and gone after 30 days. */
  content?: string
}

/** A trouble as it is filed: since when, how often it was met, and when last (ISO instants). */
const Filed = z.object({
  accountId: z.string().optional(),
  item: z.string(),
  work: z.string(),
  reason: z.string(),
  at: z.string(),
  lastAt: z.string(),
  times: z.int().min(1),
  content: z.string().optional(),
})
export type FiledTrouble = z.infer<typeof Filed>

const contentKeptDays = 30

/** Files a trouble under QUARANTINE / <accountId>#<item>; the first instant stays. Answers whether it is a new one. */
export async function fileTrouble(table: Table, trouble: Trouble, at: Date): Promise<boolean> {
  const lastAt = at.toISOString()
  const first = { ...keyOf(trouble), ...trouble, at: lastAt, lastAt, times: 1, ...expiry(trouble, at) }
  if ((await table.put(first, { ifAbsent: true })).written) return true
  const { reason, work } = trouble
  await table.update(keyOf(trouble), { set: { lastAt, reason, work }, add: { times: 1 } })
  return false
}

/** A page of what is set aside, by account; `cursor` is there when more may follow. */
export async function listTroubles(
  reader: TableReader,
  page: { limit: number; cursor?: string },
): Promise<{ troubles: FiledTrouble[]; cursor?: string }> {
  const { items, cursor }: Page = await reader.query({ pk, ...page })
  return { troubles: items.map((item) => readStored(Filed, item)), ...(cursor !== undefined && { cursor }) }
}

/** All that is set aside of one account, or of none (undefined). */
export async function troublesOf(
  reader: TableReader,
  accountId: string | undefined,
): Promise<FiledTrouble[]> {
  const items = await reader.queryAll({ pk, prefix: `${accountId ?? ''}#` })
  return items.map((item) => readStored(Filed, item))
}

/** Takes a trouble off the list, unless it was met again since it was read. Answers whether it is gone. */
export async function strikeTrouble(table: Table, trouble: FiledTrouble): Promise<boolean> {
  return (await table.delete(keyOf(trouble), { times: { is: trouble.times } })).written
}

function keyOf({ accountId, item }: Pick<Trouble, 'accountId' | 'item'>): Key {
  return { pk, sk: `${accountId ?? ''}#${item}` }
}

function expiry({ content }: Trouble, at: Date): { ttl?: number } {
  return content === undefined ? {} : { ttl: Math.floor(at.getTime() / 1000) + contentKeptDays * 86_400 }
}
