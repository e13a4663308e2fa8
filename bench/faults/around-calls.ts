import type { Table } from '../../functions/store/table.ts'

/** Something done around a call of the table. */
export type Around = <R>(call: () => Promise<R>) => Promise<R>

/** A table with something done around each read and each write. */
export function aroundCalls(table: Table, { read, write }: { read: Around; write: Around }): Table {
  return {
    get: (key) => read(() => table.get(key)),
    getMany: (keys, attributes) => read(() => table.getMany(keys, attributes)),
    query: (query) => read(() => table.query(query)),
    queryAll: (query) => read(() => table.queryAll(query)),
    put: (item, options) => write(() => table.put(item, options)),
    update: (key, change) => write(() => table.update(key, change)),
    delete: (key, condition) => write(() => table.delete(key, condition)),
    transact: (writes) => write(() => table.transact(writes)),
  }
}
