import type { Query, Table, Write } from '../../functions/store/table/table.ts'

/** Something done around a call of the table; `pks` are the partitions that the call is about. */
export type Around = <R>(call: () => Promise<R>, pks: readonly string[]) => Promise<R>

/** A table with something done around each read and each write. */
export function aroundCalls(table: Table, { read, write }: { read: Around; write: Around }): Table {
  return {
    get: (key) => read(() => table.get(key), [key.pk]),
    getMany: (keys, attributes) =>
      read(
        () => table.getMany(keys, attributes),
        keys.map(({ pk }) => pk),
      ),
    query: (query) => read(() => table.query(query), pksOf(query)),
    queryAll: (query) => read(() => table.queryAll(query), pksOf(query)),
    put: (item, options) => write(() => table.put(item, options), [item.pk]),
    update: (key, change) => write(() => table.update(key, change), [key.pk]),
    delete: (key, condition) => write(() => table.delete(key, condition), [key.pk]),
    transact: (writes) =>
      write(
        () => table.transact(writes),
        writes.map((each) => keyOf(each).pk),
      ),
  }
}

/** The key that a write is about. */
export function keyOf(write: Write) {
  if ('put' in write) return write.put
  if ('update' in write) return write.update
  return 'delete' in write ? write.delete : write.check
}

function pksOf({ index, pk }: Query): string[] {
  return index === undefined ? [pk] : []
}
