import { dayNumber } from '../../domain/history/day.ts'
import { createDateReader } from '../orders/order-date.ts'
import { UsageError } from '../usage-error.ts'
import { openOrderFile } from './open-order-file.ts'
import { type ColumnChoice, findOrderColumns, type OrderColumns } from './order-columns.ts'
import { type AccountDays, createOrderDays } from './order-days.ts'
import { type RowProblem, readOrderRow } from './read-order-row.ts'

export type OrderFileOptions = {
  columns: ColumnChoice
  /** date-fns tokens; the usual forms are read without. */
  dateFormat?: string | undefined
  /** Last day that counts, YYYY-MM-DD. */
  until?: string | undefined
}

export type OrderDaysFile = {
  accounts: AccountDays[]
  /** Who looked after an account on the last of its rows that says so; empty without an owner column. */
  owners: Map<string, string>
  rows: number
  rowsWithoutAccount: number
  rowsAfterUntil: number
  /** Rows left out as credit notes: their amount is negative or their number that of a cancelled invoice. */
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
  const owners = new Map<string, { day: number; owner: string }>()
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
    const read = readOrderRow(row, columns, readDay)
    if (read === 'without account') counts.rowsWithoutAccount += 1
    else if ('problem' in read) problems.push(read.problem)
    else if (read.day > lastDay) counts.rowsAfterUntil += 1
    else {
      collected.add(read)
      const { accountId, day, owner } = read
      if (owner !== '' && day >= (owners.get(accountId)?.day ?? day)) owners.set(accountId, { day, owner })
    }
  }
  if (columns === undefined)
    throw new UsageError(`${file} is empty: rows with an account and a date are needed`)
  const { accounts, credits, zeros } = collected.finish()
  const ownerOf = new Map([...owners].map(([accountId, { owner }]) => [accountId, owner]))
  return { accounts, owners: ownerOf, ...counts, creditRows: credits, zeroRows: zeros, problems }
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
