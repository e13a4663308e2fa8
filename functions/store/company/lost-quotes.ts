import * as z from 'zod'
import { LostQuotes } from '../../../domain/movement/lost-quotes.ts'
import { readStored } from '../table/read-stored.ts'
import type { Key, Table, TableReader } from '../table/table.ts'

const key: Key = { pk: 'MODELS', sk: 'LOST-QUOTES' }
const Stored = z.object({ at: z.string(), body: z.string() })

/** The lost quotes of all accounts when a refit last looked at them: its instant, how many accounts it read, and their counts. */
export const StoredLostQuotes = z.object({
  asOf: z.iso.datetime(),
  accounts: z.int().nonnegative(),
  lost: LostQuotes,
})
export type StoredLostQuotes = z.infer<typeof StoredLostQuotes>

/** Files the counts as of a refit's instant, in place of older ones. */
export async function saveLostQuotes(table: Table, counted: StoredLostQuotes): Promise<void> {
  const item = { ...key, at: counted.asOf, body: JSON.stringify(counted) }
  await table.put(item, { if: { at: { atMost: counted.asOf, orAbsent: true } } })
}

/** The counts as they were filed last; undefined before the first refit. */
export async function readLostQuotes(reader: TableReader): Promise<StoredLostQuotes | undefined> {
  const item = await reader.get(key)
  return item && readStored(StoredLostQuotes, JSON.parse(readStored(Stored, item).body))
}
