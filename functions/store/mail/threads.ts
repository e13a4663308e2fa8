import * as z from 'zod'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, TableReader } from '../table/table.ts'

const Thread = z.object({ accountId: z.string(), complaintId: z.string() })

/** The name that all mails of a matter refer to: a hash, as a header is read by many on its way. */
export function threadOf(accountId: string, audience: string, matter: string): string {
  return contentHash([accountId, audience, matter]).slice(0, 32)
}

/** C#<name of the thread> / THREAD */
function threadKey(thread: string): Key {
  return { pk: `C#${thread}`, sk: 'THREAD' }
}

/** The item by which a complaint is found from an answer to any of its letters. */
export function threadItem({ accountId, complaintId }: Complaint): Item {
  return { ...threadKey(threadOf(accountId, 'customer', complaintId)), accountId, complaintId }
}

/** The complaint whose letters are in a thread. */
export async function complaintOfThread(
  reader: TableReader,
  thread: string,
): Promise<z.infer<typeof Thread> | undefined> {
  const item = await reader.get(threadKey(thread))
  return item && readStored(Thread, item)
}
