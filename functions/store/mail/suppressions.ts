import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'
import { suppressionKey } from './mails.ts'

/** Suppressions lie in the due index under this one key, by when they began. */
const listPk = 'DUE#SUPPRESSIONS'
const contactPrefix = 'CONTACT#'
const Stored = z.object({ pk: z.string(), reason: z.enum(['bounce', 'complaint']), since: z.string() })
/** An address that no mail goes to, by its hash: no address is stored with it. */
export type Suppression = z.infer<typeof Stored>

/** Remembers that no mail may go to an address any more, and why; the first reason stays. Only its hash is stored. */
export async function suppress(
  table: Table,
  email: string,
  reason: 'bounce' | 'complaint',
  at: string,
): Promise<void> {
  const listed = { duePk: listPk, dueSk: at }
  await table.put({ ...suppressionKey(email), reason, since: at, ...listed }, { ifAbsent: true })
}

/** Lets mail go to an address again; false when none was kept from it. */
export async function liftSuppression(table: Table, email: string): Promise<boolean> {
  return (await table.delete(suppressionKey(email), { pk: { exists: true } })).written
}

/** The latest suppressions; those that a release before wrote hold, and are not listed. */
export async function listSuppressions(reader: TableReader, limit: number): Promise<Suppression[]> {
  const { items } = await reader.query({ index: 'due', pk: listPk, newestFirst: true, limit })
  return items.map((item) => readStored(Stored, item))
}

/** The accounts whose contact has a suppressed address. */
export async function accountsOfSuppressed(reader: TableReader, { pk }: Suppression): Promise<string[]> {
  const items = await reader.queryAll({ pk, prefix: contactPrefix, attributes: ['pk', 'sk'] })
  return items.map(({ sk }) => sk.slice(contactPrefix.length))
}
