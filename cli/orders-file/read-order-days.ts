import { dayNumber } from '../../domain/history/day.ts'
import { createDateReader } from '../orders/order-date.ts'
import { readAmount } from '../orders/read-amount.ts'
import { UsageError } from '../usage-error.ts'
import { type FileRow, openOrderFile } from './open-order-file.ts'
import { type Column, type ColumnChoice, findOrderColumns, type OrderColumns } from './order-columns.ts'
import { type AccountDays, createOrderDays } from './order-days.ts'

export type OrderFileOptions = {
  columns: ColumnChoice
  /** date-fns tokens; the usual forms are read without. */
  dateFormat?: string | undefined
  /** Last day that counts, YYYY-MM-DD. */
  until?: string | undefined
}

/** A row that could not be read: its line, its column, and why. */
export type RowProblem = { line: number; column: string; reason: string }

export type OrderDaysFile = {
  accounts: AccountDays[]
  rows: number
  rowsWithoutAccount: number
  rowsAfterUntil: number
  /** Rows left out as credit notes or cancellations: their amount is negative. */
  creditRows: number
  /** Rows with an amount of 0; orders of free goods unless the file carries credit notes. */
  zeroRows: { rows: number; areOrders: boolean }
  problems: RowProblem[]
}

/**
 * Reads a file of orders into order-days per account. Rows that cannot be read are named in `problems` and left out;
 * columns that do not exist throw UsageError. `onRows` hears how many rows were read so far.
 */
export async function readOrderDays(
  file: string,
  options: OrderFileOptions,
  onRows?: (rows: number) => void,
): Promise<OrderDaysFile> {
  const problems: RowProblem[] = []
  const readDay = createDayReader(options.dateFormat)
  const lastDay = options.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(options.until)
  const collected = createOrderDays()
  let columns: OrderColumns | undefined
  const counts = { rows: 0, rowsWithoutAccount: 0, rowsAfterUntil: 0 }
  for await (const row of openOrderFile(file, (line, reason) =>
    problems.push({ line, column: '(all)', reason }),
  )) {
    if (columns === undefined) {
      columns = findOrderColumns(row.cells, options.columns, (text) => readDay(text) !== null)
      if (columns.hasHeader) continue
    }
    counts.rows += 1
    if (counts.rows % 10_000 === 0) onRows?.(counts.rows)
    const read = readRow(row, columns, readDay)
    if (read === 'without account') counts.rowsWithoutAccount += 1
    else if ('problem' in read) problems.push(read.problem)
    else if (read.day > lastDay) counts.rowsAfterUntil += 1
    else collected.add(read.accountId, read.day, read.amount)
  }
  if (columns === undefined)
    throw new UsageError(`${file} is empty: rows with an account and a date are needed`)
  const { accounts, credits, zeros } = collected.finish()
  return { accounts, ...counts, creditRows: credits, zeroRows: zeros, problems }
}

type ReadRow =
  | { accountId: string; day: number; amount: number | null }
  | { problem: RowProblem }
  | 'without account'

function readRow(
  { line, cells }: FileRow,
  columns: OrderColumns,
  readDay: (text: string) => number | null,
): ReadRow {
  const wrong = (column: Column, reason: string): ReadRow => ({
    problem: { line, column: column.name, reason },
  })
  const { account, date, amount } = columns
  for (const column of [account, date, amount]) {
    if (column && column.index >= cells.length) {
      return wrong(column, `the row has only ${cells.length} columns`)
    }
  }
  const accountId = cells[account.index] ?? ''
  if (accountId === '') return 'without account'
  const dateText = cells[date.index] ?? ''
  const day = readDay(dateText)
  if (day === null) {
    return wrong(
      date,
      `"${dateText.slice(0, 40)}" is no date in the expected form; --date-format names the form`,
    )
  }
  const amountText = amount ? (cells[amount.index] ?? '') : ''
  if (!amount || amountText === '') return { accountId, day, amount: null }
  const read = readAmount(amountText)
  if (read === null) {
    return wrong(amount, `"${amountText.slice(0, 40)}" is not a number that can be read one way only`)
  }
  return { accountId, day, amount: Number(read) }
}

/** Days since 1970 of the calendar day as it is written: without a zone, no row can change its day. */
function createDayReader(format: string | undefined): (text: string) => number | null {
  const readDate = createDateReader('UTC', format)
  const known = new Map<string, number | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const at = readDate(text)
    const day = at === null ? null : dayNumber(at)
    known.set(text, day)
    return day
  }
}
