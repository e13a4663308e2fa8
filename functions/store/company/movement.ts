import * as z from 'zod'
import { BaseMovement } from '../../../domain/movement/base-movement.ts'
import { readStored } from '../table/read-stored.ts'
import type { Key, Table, TableReader } from '../table/table.ts'

const key: Key = { pk: 'MODELS', sk: 'MOVEMENT' }
const Stored = z.object({ at: z.string(), body: z.string() })

/** How the base had moved when a refit last looked at all accounts: its instant, how many accounts it read, and one movement a currency. */
export const StoredMovement = z.object({
  asOf: z.iso.datetime(),
  accounts: z.int().nonnegative(),
  movements: z.array(BaseMovement),
})
export type StoredMovement = z.infer<typeof StoredMovement>

/** Files the movement as of a refit's instant, in place of an older one. */
export async function saveMovement(table: Table, movement: StoredMovement): Promise<void> {
  const item = { ...key, at: movement.asOf, body: JSON.stringify(movement) }
  await table.put(item, { if: { at: { atMost: movement.asOf, orAbsent: true } } })
}

/** The movement as it was filed last; undefined before the first refit. */
export async function readMovement(reader: TableReader): Promise<StoredMovement | undefined> {
  const item = await reader.get(key)
  return item && readStored(StoredMovement, JSON.parse(readStored(Stored, item).body))
}
