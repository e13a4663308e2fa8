import type { Item, Table, Write } from '../../functions/store/table/table.ts'
import { later } from '../../test/support/later.ts'

/** A later release's way to the table: every record in what it writes has a field that this release does not know. */
export function laterTable(table: Table): Table {
  return {
    ...table,
    put: (item, options) => table.put(later(item) as Item, options),
    update: (key, change) =>
      table.update(key, {
        ...change,
        ...(change.set && { set: later(change.set) as Record<string, unknown> }),
      }),
    transact: (writes) => table.transact(writes.map(laterWrite)),
  }
}

function laterWrite(write: Write): Write {
  return 'put' in write ? { ...write, put: later(write.put) as Item } : write
}
