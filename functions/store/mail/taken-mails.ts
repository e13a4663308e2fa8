import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Key, Table, TableReader } from '../table/table.ts'

const keptDays = 400
const TakenMail = z.object({
  outcome: z.string(),
  complaintId: z.string().optional(),
})
export type TakenMail = z.infer<typeof TakenMail>

/** INMAIL#<hash of the mail> / MAIL: what became of a mail that came in. */
function takenKey(hash: string): Key {
  return { pk: `INMAIL#${hash}`, sk: 'MAIL' }
}

/** What became of a mail, where it was taken before. */
export async function readTakenMail(reader: TableReader, hash: string): Promise<TakenMail | undefined> {
  const item = await reader.get(takenKey(hash))
  return item && readStored(TakenMail, item)
}

/** Remembers what became of a mail, so that it is taken once however often it is brought. */
export async function markTaken(table: Table, hash: string, taken: TakenMail, at: Date): Promise<void> {
  const ttl = Math.ceil(at.getTime() / 1000) + keptDays * 86_400
  await table.put({ ...takenKey(hash), ...taken, at: at.toISOString(), ttl }, { ifAbsent: true })
}
