import * as z from 'zod'
import { readStored } from './read-stored.ts'
import type { Condition, Item, Key, Table, TableReader } from './table.ts'

/** A record as read, with the revision that its next write must find. */
export type Revised<T> = { value: T; revision: number; item: Item }

const Revision = z.object({ revision: z.int().min(1) })
const attempts = 8

/** The item of a record that is rewritten as a whole: `value` holds the record, `revision` counts its writes. */
export function firstRevision(key: Key, value: unknown, attributes: Record<string, unknown> = {}): Item {
  return { ...attributes, ...key, value, revision: 1 }
}

/** Reads such an item; throws when what is stored is not what the schema says. */
export function revisedOf<T>(item: Item, schema: z.ZodType<T>): Revised<T> {
  return { value: readStored(schema, item.value), revision: readStored(Revision, item).revision, item }
}

/** Reads such an item, strongly consistent. */
export async function readRevised<T>(
  reader: TableReader,
  key: Key,
  schema: z.ZodType<T>,
): Promise<Revised<T> | undefined> {
  const item = await reader.get(key)
  return item && revisedOf(item, schema)
}

/** The write that replaces a record, only where nobody else has replaced it since it was read. */
export function nextRevision(
  read: Revised<unknown>,
  value: unknown,
  attributes: Record<string, unknown> = {},
): { put: Item; if: Condition } {
  const { pk, sk } = read.item
  return {
    put: { ...attributes, pk, sk, value, revision: read.revision + 1 },
    if: { revision: { is: read.revision } },
  }
}

/**
 * Tries a read-decide-write until its condition holds: `attempt` answers undefined when another writer came first.
 * Throws `TooContended` when that happens again and again; Step Functions then tries the whole step once more.
 */
export async function untilWritten<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < attempts; tries++) {
    const done = await attempt()
    if (done !== undefined) return done
  }
  throw new TooContended(what)
}

/** Other writers changed the record every time; nothing was written, trying again is safe. */
export class TooContended extends Error {
  constructor(what: string) {
    super(`${what} was changed by others ${attempts} times in a row; nothing was written, try again`)
    this.name = 'TooContended'
  }
}

/** Replaces one record by what `decide` makes of it; the same record back means nothing to write. */
export async function revise<T>(
  table: Table,
  key: Key,
  schema: z.ZodType<T>,
  decide: (value: T) => T,
): Promise<T> {
  return untilWritten(`${key.pk} ${key.sk}`, async () => {
    const read = await readRevised(table, key, schema)
    if (!read) throw new Error(`${key.pk} ${key.sk} is missing`)
    const value = decide(read.value)
    if (value === read.value) return value
    const next = nextRevision(read, value)
    return (await table.put(next.put, next)).written ? value : undefined
  })
}
