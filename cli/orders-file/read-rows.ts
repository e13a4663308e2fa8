import { createHash } from 'node:crypto'
import Big from 'big.js'
import { say } from '../../domain/words/say.ts'
import type { Columns } from './columns/columns.ts'
import type { Field } from './columns/fields.ts'
import { createStateReader } from './columns/order-states.ts'
import type { CsvFault } from './cutting/cut-csv.ts'
import { type FileRow, openRows } from './cutting/open-rows.ts'
import { readBytes } from './cutting/read-bytes.ts'
import type { Look } from './look-at-file.ts'
import { allColumns, createRowReader, type OrderRow, type ReadRow } from './read-order-row.ts'
import { readAmount } from './values/read-amount.ts'

const carried = [
  'account',
  'date',
  'order',
  'name',
  'currency',
  'country',
  'owner',
] as const satisfies readonly Field[]

/** Reads the rows of a file that was looked at, many at a time; records that are no CSV are among the problems. */
export async function* readRows(look: Look): AsyncGenerator<ReadRow[]> {
  const reading = await beginReading(look)
  for await (const rows of openRows(look.file, look.shape, reading.onBroken)) yield reading.read(rows)
  yield reading.read([])
}

/** Reads one batch of rows after another, the header's first; `read` answers also what it heard of records that are no CSV. */
export type Reading = {
  onBroken(line: number, fault: CsvFault): void
  read(rows: readonly FileRow[]): ReadRow[]
}

/** Begins to read the rows that the caller goes through, as a look at their file decided. */
export async function beginReading(look: Look): Promise<Reading> {
  const broken: ReadRow[] = []
  const fill = look.carryDown ? createCarrying(look.columns) : (row: FileRow) => row
  const stateOf = createStateReader(look.states)
  const readRow = await createRowReader(look)
  function readStated(row: FileRow, into: ReadRow[]): void {
    const state = stateOf(row.cells)
    if (state === 'left out') return void into.push('no order')
    const read = readRow(row)
    if (typeof read !== 'object' || !('row' in read)) return void into.push(read)
    if (state === 'returned') return void into.push({ row: { ...read.row, cancelled: true } })
    into.push(read)
    const back = state === 'refunded' ? read.row.numbers.quantity : givenBackOf(row, look)
    if (back !== undefined) into.push({ row: givenBack(read.row, back) })
  }
  let isFirst = look.hasHeader
  return {
    onBroken(line, fault) {
      broken.push({ problem: { line, column: allColumns, reason: say('row.no-csv', { fault }) } })
    },
    read(rows) {
      const read = broken.splice(0)
      for (const row of rows) {
        if (isFirst) {
          isFirst = false
          continue
        }
        const filled = fill(row)
        if (filled) readStated(filled, read)
      }
      return read
    },
  }
}

/** How many pieces of a row were given back later, where the export has a column that says so. */
function givenBackOf({ cells }: FileRow, { givenBack: at, marks }: Look): string | undefined {
  const pieces = at === null ? null : readAmount(cells[at] ?? '', marks.quantity ?? '.')
  return pieces !== null && Number(pieces) > 0 ? pieces : undefined
}

/** The return of so many pieces of an ordered row, with their part of its discount. The export does not say when: it counts on the day of the order. */
function givenBack(row: OrderRow, pieces: string): OrderRow {
  const { quantity, discount } = row.numbers
  const part =
    discount === undefined || quantity === undefined
      ? {}
      : { discount: Big(discount).times(pieces).div(quantity).round(6).toFixed() }
  return { ...row, numbers: { ...row.numbers, quantity: pieces, ...part }, cancelled: true, again: true }
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
    // What begins without a day or a number heads the rows below it, or sums those above.
    const isOfGroup = begins && own('date') === '' && own('order') === ''
    const hasLine =
      own('quantity') !== '' || own('price') !== '' || own('amount') !== '' || own('date') !== ''
    return hasLine && !isOfGroup ? { line, cells: filled } : null
  }
}

/** SHA-256 of a file's bytes (unzipped), by which an interrupted import knows it again. */
export async function fingerprintOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of readBytes(file)) hash.update(chunk)
  return hash.digest('hex')
}
