import type { Table } from '../../functions/store/table/table.ts'

/** A way to the table on which the states of some accounts cannot be read, however often that is tried. */
export function brokenTable(table: Table, isBroken: (pk: string) => boolean): Table {
  return {
    ...table,
    async get(key) {
      if (key.sk === 'STATE' && isBroken(key.pk)) throw new TypeError('The simulator broke this account')
      return table.get(key)
    },
  }
}
