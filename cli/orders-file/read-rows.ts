import { createHash } from 'node:crypto'
import type { Columns } from './columns.ts'
import type { Field } from './fields.ts'
import type { Look } from './look-at-file.ts'
import { type FileRow, openRows } from './open-rows.ts'
import { createDateReader } from './order-date.ts'
import { readBytes } from './read-bytes.ts'
import { type ReadRow, readOrderRow } from './read-order-row.ts'

const carried = [
  'account',
  'date',
  'order',
  'name',
  'currency',
  'country',
  'owner',
] as const satisfies readonly Field[]

/** Reads the rows of a file that was looked at, one after another; records that are no CSV are among the problems. */
export async function* readRows(look: Look): AsyncGenerator<ReadRow> {
  const readDate = createDateReader(look.dates)
  const broken: ReadRow[] = []
  const onBroken = (line: number, reason: string) =>
    broken.push({ problem: { line, column: '(all)', reason } })
  const fill = look.carryDown ? createCarrying(look.columns) : (row: FileRow) => row
  let isFirst = look.hasHeader
  for await (const row of openRows(look.file, look.shape, onBroken)) {
    yield* broken.splice(0)
    if (isFirst) {
      isFirst = false
      continue
    }
    const filled = fill(row)
    if (filled) yield readOrderRow(filled, look, readDate)
  }
  yield* broken
}

/** Fills the cells that a grouped export leaves blank from the rows above; null for a row that only heads or sums a group. */
function createCarrying(columns: Columns): (row: FileRow) => FileRow | null {
  const above = new Map<Field, string>()
  return ({ line, cells }) => {
    const filled = [...cells]
    const own = (field: Field): string => cells[columns[field]?.index ?? -1] ?? ''
    const begins = own('account') !== ''
    if (begins) above.clear()
    for (const field of carried) {
      const at = columns[field]?.index
      if (at === undefined) continue
      if (own(field) !== '') above.set(field, own(field))
      else filled[at] = above.get(field) ?? ''
    }
    const hasLine =
      own('quantity') !== '' || own('price') !== '' || own('amount') !== '' || own('date') !== ''
    return hasLine ? { line, cells: filled } : null
  }
}

/** SHA-256 of a file's bytes (unzipped), by which an interrupted import knows it again. */
export async function fingerprintOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of readBytes(file)) hash.update(chunk)
  return hash.digest('hex')
}
