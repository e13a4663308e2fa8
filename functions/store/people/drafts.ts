import { createHash } from 'node:crypto'
import * as z from 'zod'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

/** A form as somebody sent it and has not confirmed; `draftId` is of its content. */
const Draft = z.object({ form: z.record(z.string(), z.string()), draftId: z.string(), ttl: z.int() })
export type Draft = z.infer<typeof Draft>

const keptDays = 1

/** LINK#<sha256 of the token> / DRAFT: beside the link whose form it is. */
function draftKey(token: string): Key {
  return { pk: `LINK#${createHash('sha256').update(token).digest('hex')}`, sk: 'DRAFT' }
}

/** Keeps what was typed into the form behind a link until it is sent, at most a day. */
export async function saveDraft(table: Table, token: string, form: Record<string, string>, now: Date) {
  const ttl = Math.ceil(now.getTime() / 1000) + keptDays * 86_400
  await table.put({ ...draftKey(token), form, draftId: contentHash(form).slice(0, 16), ttl })
}

/** What was typed and not sent; undefined when there is nothing, or it is too old. */
export async function readDraft(reader: TableReader, token: string, now: Date): Promise<Draft | undefined> {
  const item = await reader.get(draftKey(token))
  const draft = item && draftOf(item)
  return draft && draft.ttl * 1000 > now.getTime() ? draft : undefined
}

/** It was sent, or is not wanted any more. */
export async function dropDraft(table: Table, token: string): Promise<void> {
  await table.delete(draftKey(token))
}

/** The draft of an item. */
export function draftOf(item: Item): Draft {
  return readStored(Draft, item)
}
