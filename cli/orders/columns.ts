import { UsageError } from '../usage-error.ts'
import { type Field, fields, usualNames } from './fields.ts'

/** Which column (by position and by its name in the file) holds which field. */
export type Columns = Partial<Record<Field, { index: number; name: string }>>
export const required: readonly Field[] = ['account', 'date', 'sku', 'quantity', 'price']

/** Option name of a field's column on the command line: `listPrice` is `--list-price-column`. */
export function columnFlag(field: Field): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-column`
}

/** Name under which commander hands that option over: `listPriceColumn`. */
export function columnOption(field: Field): string {
  return `${field}Column`
}

/**
 * Finds the column of every field: the one `named` by the user, else the best guess from the header. A guess never
 * takes a column that was named for something else. Throws a sentence naming what is missing and the flag for it.
 */
export function findColumns(header: readonly string[], named: Partial<Record<Field, string>>): Columns {
  const columns: Columns = {}
  for (const field of fields) {
    const name = named[field]
    if (name === undefined) continue
    const index = header.findIndex((column) => column === name || plain(column) === plain(name))
    if (index < 0)
      throw new UsageError(
        `${columnFlag(field)}: the file has no column "${name}", only ${header.join(', ')}`,
      )
    columns[field] = { index, name: header[index] ?? name }
  }
  for (const field of fields) if (!columns[field]) guess(field, header, columns)
  const missing = required.filter((field) => !columns[field])
  if (missing.length > 0) {
    const flags = missing.map((field) => `${field} (${columnFlag(field)})`).join(', ')
    throw new UsageError(`no column found for ${flags}; the file has ${header.join(', ')}`)
  }
  return columns
}

function guess(field: Field, header: readonly string[], columns: Columns): void {
  const taken = new Set(Object.values(columns).map((column) => column.index))
  for (const candidate of usualNames[field]) {
    const index = header.findIndex((column, at) => !taken.has(at) && plain(column) === candidate)
    if (index >= 0) {
      columns[field] = { index, name: header[index] ?? candidate }
      return
    }
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
