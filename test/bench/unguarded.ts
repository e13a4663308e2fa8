import type { Condition, Key, PutOptions, Table } from '../../functions/store/table/table.ts'

/** Whether a put to a key forgets what it was to find in an attribute, or that it was to find nothing (`absence`). */
export type Forgets = (key: Key, guarded: string) => boolean

/** A table whose puts forget some of their conditions, alone and in transactions. */
export function unguarded(table: Table, forgets: Forgets): Table {
  const left = (key: Key, given: { if?: Condition; ifAbsent?: true } = {}): PutOptions | undefined => {
    if (given.ifAbsent) return forgets(key, 'absence') ? undefined : { ifAbsent: true }
    const kept = Object.entries(given.if ?? {}).filter(([attribute]) => !forgets(key, attribute))
    return { if: Object.fromEntries(kept) }
  }
  return {
    ...table,
    put: (item, options) => table.put(item, left(item, options)),
    transact: (writes) =>
      table.transact(
        writes.map((write) => ('put' in write ? { put: write.put, ...left(write.put, write) } : write)),
      ),
  }
}
