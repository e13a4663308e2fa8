import { createHash } from 'node:crypto'
import * as z from 'zod'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

/** A form as somebody sent it and has not confirmed; `draftId` is of its content. */
const Draft = z.object({ form: z.record(z.string(), z.string()), draftId: z.string(), ttl: z.int() })
export type Draft = z.infer<typeof Draft>

const keptDays = 1

/** Whose form it is: one behind a link, or the public one. */
type Whose = 'LINK' | 'FORM'

/** LINK#<sha256 of the token> / DRAFT: beside the link whose form it is. FORM#<the same> / DRAFT: of the public form, by a token of its own. */
function draftKey(token: string, whose: Whose): Key {
  return { pk: `${whose}#${createHash('sha256').update(token).digest('hex')}`, sk: 'DRAFT' }
}

/** Keeps what was typed into a form until it is sent, at most a day. */
export async function saveDraft(
  table: Table,
  token: string,
  form: Record<string, string>,
  now: Date,
  whose: Whose = 'LINK',
) {
  const ttl = Math.ceil(now.getTime() / 1000) + keptDays * 86_400
  await table.put({ ...draftKey(token, whose), form, draftId: contentHash(form).slice(0, 16), ttl })
}

/** What was typed and not sent; undefined when there is nothing, or it is too old. */
export async function readDraft(
  reader: TableReader,
  token: string,
  now: Date,
  whose: Whose = 'LINK',
): Promise<Draft | undefined> {
  const item = await reader.get(draftKey(token, whose))
  const draft = item && draftOf(item)
  return draft && draft.ttl * 1000 > now.getTime() ? draft : undefined
}

/** It was sent, or is not wanted any more. */
export async function dropDraft(table: Table, token: string): Promise<void> {
  await table.delete(draftKey(token, 'LINK'))
}

/** The draft of an item. */
export function draftOf(item: Item): Draft {
  return readStored(Draft, item)
}
