import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Columns } from '../orders-file/columns/columns.ts'
import { importFields, lineFields } from '../orders-file/columns/fields.ts'
import { FileError, quoted } from '../orders-file/file-error.ts'
import type { FileChoice, Look } from '../orders-file/look-at-file.ts'
import { readAtOnce } from '../orders-file/read-at-once.ts'
import type { OrderRow, ReadRow, RowProblem } from '../orders-file/read-order-row.ts'
import { fingerprintOf } from '../orders-file/read-rows.ts'
import { createFileCurrency, type FileCurrency } from '../orders-file/sums/file-currency.ts'
import { createLineOf } from '../orders-file/sums/order-line-of.ts'
import type { FiledEvent } from './group-orders.ts'
import { mappingOf } from './mapping-of.ts'
import { createOrderStore, type StoredOrders } from './order-store.ts'

export type ReadOptions = FileChoice & {
  timeZone: string
  /** First and last day taken (YYYY-MM-DD, in the file's time zone), both included. */
  from?: string
  until?: string
}

type Described = {
  columns: Columns
  /** How the file is read, told to a person. */
  told: Sentence[]
  /** What the file calls each account, where that is not its id. */
  names: Map<string, string>
  currency: FileCurrency
  rows: number
  rowsWithoutAccount: number
  /** Rows of drafts, quotations and cancelled documents, as a known export marks them. */
  rowsNoOrder: number
  rowsOutsideDays: number
  problems: RowProblem[]
  mapping: Record<string, string>
  fingerprint: string
}
/** A file whose orders are gone through one after another, however many they are; to be closed. */
export type OpenOrders = Described & { orders: StoredOrders }
/** A file with all of its orders, sorted by account, then time. */
export type OrderFile = Described & { events: FiledEvent[] }

/** Reads an order file whole, for those who need all of its orders at once. */
export async function readOrders(
  file: string,
  options: ReadOptions,
  onRows?: (rows: number) => void,
): Promise<OrderFile> {
  const { orders, ...described } = await openOrders(file, options, onRows)
  try {
    return { ...described, events: [...orders.events()] }
  } finally {
    orders.close()
  }
}

/**
 * Reads an order file into the events it stands for. Bad rows are named in `problems` and left out; a file that could
 * be read two ways throws. `onRows` hears how many rows were read so far.
 */
export async function openOrders(
  file: string,
  options: ReadOptions,
  onRows?: (rows: number) => void,
): Promise<OpenOrders> {
  const wanted = { required: lineFields, guessed: importFields }
  const { look, taker } = await readAtOnce(file, options, wanted, ({ columns }) =>
    createOrdersTaker(columns, options, onRows),
  )
  const { orders, currency, problems, ...taken } = finishOr(taker.drop, () =>
    taker.finish(namedIn(look, options)),
  )
  return {
    columns: look.columns,
    told: look.told,
    orders,
    currency,
    ...taken,
    problems: [...problems, ...orders.problems],
    mapping: mappingOf(look, currency.code),
    fingerprint: await fingerprintOf(file),
  }
}

/** What `finish` answers; where it throws, what was collected is dropped. */
function finishOr<T>(drop: () => void, finish: () => T): T {
  try {
    return finish()
  } catch (error) {
    drop()
    throw error
  }
}

/** Takes up the rows of a file with these columns as orders and returns. */
function createOrdersTaker(columns: Columns, options: ReadOptions, onRows?: (rows: number) => void) {
  const problems: RowProblem[] = []
  const store = createOrderStore()
  const lineOf = createLineOf(columns)
  const names = new Map<string, string>()
  const currencyOf = createFileCurrency(options.currency)
  const counts = { rows: 0, rowsWithoutAccount: 0, rowsNoOrder: 0, rowsOutsideDays: 0 }

  function take(read: ReadRow): void {
    if (!(typeof read === 'object' && 'row' in read && read.row.again)) counts.rows += 1
    if (read === 'without account') counts.rowsWithoutAccount += 1
    else if (read === 'no order') counts.rowsNoOrder += 1
    else if ('problem' in read) problems.push(read.problem)
    else takeRow(read.row)
  }
  function takeRow(row: OrderRow): void {
    const filed = lineOf(row)
    if ('problem' in filed) return void problems.push(filed.problem)
    const { country, name, account } = row.texts
    currencyOf.see(country)
    const called = name || account
    if (called !== filed.accountId && (name || !names.has(filed.accountId)))
      names.set(filed.accountId, called)
    if (outside(row.day, options)) counts.rowsOutsideDays += 1
    else store.add(filed)
  }
  return {
    take(reads: readonly ReadRow[]): void {
      for (const read of reads) take(read)
      onRows?.(counts.rows)
    },
    drop: (): void => store.close(),
    finish(named: FileCurrency | null) {
      const currency = named ?? currencyOf.decide()
      return { orders: store.finish(currency.code), currency, problems, names, ...counts }
    },
  }
}

/** The currency that stands beside the prices; throws where it is one of several by the same sign, and nothing says which. */
function namedIn({ file, columns, currency }: Look, { currency: given }: ReadOptions): FileCurrency | null {
  if (currency === null || given !== undefined) return null
  const { code, text, line, column } = currency
  if (code !== null) return { code, why: say('currency.beside', { column }) }
  if (columns.country) return null
  throw new FileError(say('file.open-currency', { file, column, text: quoted(text), line }))
}

function outside(day: string, { from, until }: ReadOptions): boolean {
  return (from !== undefined && day < from) || (until !== undefined && day > until)
}
