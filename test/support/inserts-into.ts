import type { Inserts } from '../../functions/store/table/inserts.ts'
import type { Table } from '../../functions/store/table/table.ts'

/** Inserting as the table's own puts do it: what one of them does not take is left to be looked at alone. */
export function insertsInto(table: Table): Inserts {
  return {
    putNew: (items) =>
      Promise.all(
        items.map((item) =>
          table.put(item, { ifAbsent: true }).then(
            ({ written }) => written,
            () => false,
          ),
        ),
      ),
  }
}
