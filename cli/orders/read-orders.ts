import { type Columns, findColumns } from './columns.ts'
import { currencyOfCountry } from './currency-of-country.ts'
import type { Field } from './fields.ts'
import { createGrouping, type FiledEvent } from './group-orders.ts'
import { openCsv } from './open-csv.ts'
import { createDateReader } from './order-date.ts'
import { type RowProblem, readOrderRow } from './read-order-row.ts'

export type ReadOptions = {
  columns: Partial<Record<Field, string>>
  timeZone: string
  dateFormat?: string
  currency?: string
  /** First and last day taken (YYYY-MM-DD, UTC), both included. */
  from?: string
  until?: string
}

export type OrderFile = {
  columns: Columns
  /** Sorted by account, then time. */
  events: FiledEvent[]
  /** What the file calls each account; only where a name column exists. */
  names: Map<string, string>
  currency: { code: string; why: string }
  rows: number
  rowsWithoutAccount: number
  rowsOutsideDays: number
  problems: RowProblem[]
  fingerprint: string
}

/**
 * Reads an order file into the events it stands for. Bad rows are named in `problems` and left out; a header without
 * the columns that are needed throws. `onRows` hears how many rows were read so far.
 */
export async function readOrders(
  file: string,
  options: ReadOptions,
  onRows?: (rows: number) => void,
): Promise<OrderFile> {
  const problems: RowProblem[] = []
  const csv = await openCsv(file, (line, reason) => problems.push({ line, column: '(all)', reason }))
  const columns = findColumns(csv.header, options.columns)
  const readDate = createDateReader(options.timeZone, options.dateFormat)
  const grouping = createGrouping()
  const names = new Map<string, string>()
  const countries = new Map<string, number>()
  let rows = 0
  let rowsWithoutAccount = 0
  let rowsOutsideDays = 0
  for await (const next of csv.rows) {
    rows += 1
    if (rows % 10_000 === 0) onRows?.(rows)
    const read = readOrderRow(next, columns, csv.header.length, readDate)
    if (read === 'without account') rowsWithoutAccount += 1
    else if ('problem' in read) problems.push(read.problem)
    else {
      const { row } = read
      if (row.country) countries.set(row.country, (countries.get(row.country) ?? 0) + 1)
      if (row.name) names.set(row.accountId, row.name)
      if (outside(row.at.slice(0, 10), options)) rowsOutsideDays += 1
      else grouping.add(row)
    }
  }
  onRows?.(rows)
  const currency = chooseCurrency(options.currency, countries)
  const events = grouping.finish(currency.code)
  return {
    columns,
    events,
    names,
    currency,
    rows,
    rowsWithoutAccount,
    rowsOutsideDays,
    problems,
    fingerprint: csv.fingerprint(),
  }
}

function outside(day: string, { from, until }: ReadOptions): boolean {
  return (from !== undefined && day < from) || (until !== undefined && day > until)
}

function chooseCurrency(
  given: string | undefined,
  countries: ReadonlyMap<string, number>,
): OrderFile['currency'] {
  if (given) return { code: given, why: 'given' }
  const guessed = currencyOfCountry(countries)
  if (guessed)
    return { code: guessed.currency, why: `most rows are from ${guessed.country}; --currency says otherwise` }
  return { code: 'EUR', why: 'the default; --currency says otherwise' }
}
