import { Attachment } from '../../../domain/complaints/attachments/attachment.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

const prefix = 'ATTACHMENT#'

/** C#<complaintId> / ATTACHMENT#<id>: with the complaint, whatever account it turns out to be of. */
function attachmentKey(complaintId: string, id: string): Key {
  return { pk: `C#${complaintId}`, sk: `${prefix}${id}` }
}

/** The attachment of an item. */
export function attachmentOf({ pk: _pk, sk: _sk, ttl: _ttl, ...stored }: Item): Attachment {
  return readStored(Attachment, stored)
}

/** What came with a complaint, also what was refused or has been erased, the first first. */
export async function listAttachments(reader: TableReader, complaintId: string): Promise<Attachment[]> {
  const items = await reader.queryAll({ pk: `C#${complaintId}`, prefix })
  return items.map(attachmentOf).toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
}

/** One of them; undefined where there is none. */
export async function readAttachment(
  reader: TableReader,
  complaintId: string,
  id: string,
): Promise<Attachment | undefined> {
  const item = await reader.get(attachmentKey(complaintId, id))
  return item && attachmentOf(item)
}

/** Keeps what is known of a file until its content goes by itself. What is kept is never replaced by a refusal, and what was erased by nothing. */
export async function saveAttachment(
  table: Table,
  complaintId: string,
  attachment: Attachment,
  keptDays: number,
): Promise<void> {
  const ttl = Math.ceil(Date.parse(attachment.at) / 1000) + keptDays * 86_400
  await table.put(
    { ...attachmentKey(complaintId, attachment.id), ...attachment, ttl },
    { if: { erasedAt: { exists: false }, ...(attachment.refused && { type: { exists: false } }) } },
  )
}

/** Forgets the name of a file that has been erased; what is left stays as long as it would have. */
export async function saveErased(
  table: Table,
  complaintId: string,
  { id }: Attachment,
  erasedAt: string,
): Promise<void> {
  await table.update(
    { ...attachmentKey(complaintId, id) },
    {
      set: { erasedAt },
      remove: ['name'],
      // It may have gone by itself meanwhile.
      if: { at: { exists: true } },
    },
  )
}
