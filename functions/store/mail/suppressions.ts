import type { Table } from '../table/table.ts'
import { suppressionKey } from './mails.ts'

/** Remembers that no mail may go to an address any more, and why; the first reason stays. Only its hash is stored. */
export async function suppress(
  table: Table,
  email: string,
  reason: 'bounce' | 'complaint',
  at: string,
): Promise<void> {
  await table.put({ ...suppressionKey(email), reason, since: at }, { ifAbsent: true })
}

/** Lets mail go to an address again; false when none was kept from it. */
export async function liftSuppression(table: Table, email: string): Promise<boolean> {
  return (await table.delete(suppressionKey(email), { pk: { exists: true } })).written
}
