import { dayNumber } from '../../domain/history/day.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Column, Columns, Wanted } from './columns/columns.ts'
import { type Field, importFields, lineFields } from './columns/fields.ts'
import type { FileChoice } from './look-at-file.ts'
import { readAtOnce } from './read-at-once.ts'
import type { OrderRow, ReadRow, RowProblem } from './read-order-row.ts'
import { createFileCurrency } from './sums/file-currency.ts'
import { type AccountDays, createOrderDays } from './sums/order-days.ts'
import { createLineOf } from './sums/order-line-of.ts'
import { createOrderSums, type WholeOrders } from './sums/order-sums.ts'

export type OrderDaysOptions = FileChoice & {
  /** Last day that counts, YYYY-MM-DD. */
  until?: string | undefined
}

export type OrderDaysFile = {
  accounts: AccountDays[]
  /** Who looked after an account on the last of its rows that says so; empty without an owner column. */
  owners: Map<string, string>
  /** How the file is read, told to a person. */
  told: Sentence[]
  rows: number
  rowsWithoutAccount: number
  /** Rows of drafts, quotations and cancelled documents, as a known export marks them. */
  rowsNoOrder: number
  rowsAfterUntil: number
  /** Rows left out as credit notes: their amount is negative or their number that of a cancelled invoice. */
  creditRows: number
  /** Rows with an amount of 0; orders of free goods unless the file carries credit notes. */
  zeroRows: { rows: number; areOrders: boolean }
  problems: RowProblem[]
}

/**
 * Reads a file of orders into order-days per account. Where its rows are lines of orders (article, quantity and price are found), these are
 * the days and amounts that an import of it files; else rows are orders, worth what their amount says. Rows that cannot be read are named
 * in `problems` and left out; a file that could be read two ways throws FileError. `onRows` hears how many rows were read so far.
 */
export async function readOrderDays(
  file: string,
  options: OrderDaysOptions,
  onRows?: (rows: number) => void,
): Promise<OrderDaysFile> {
  const wanted: Wanted = {
    required: requiredBy(options),
    guessed: [...importFields, 'amount'],
    used: (columns) => usedOf(columns, options),
  }
  const { look, taker } = await readAtOnce(file, options, wanted, ({ columns }) =>
    createOrderDaysTaker(columns, options, onRows),
  )
  const { told, ...days } = taker.finish()
  return { ...days, told: [...look.told, ...told] }
}

/** Takes up the rows of a file with these columns as order-days. */
function createOrderDaysTaker(
  columns: Columns,
  { until: lastDay = '9999-12-31', currency }: OrderDaysOptions,
  onRows?: (rows: number) => void,
) {
  const problems: RowProblem[] = []
  const collected = createOrderDays()
  const lineOf = createLineOf(columns)
  const sums = hasLines(columns) ? createOrderSums() : null
  const currencyOf = createFileCurrency(currency)
  const owners = new Map<string, { day: string; owner: string }>()
  const counts = { rows: 0, rowsWithoutAccount: 0, rowsNoOrder: 0, rowsAfterUntil: 0 }

  function take(read: ReadRow): void {
    if (!(typeof read === 'object' && 'row' in read && read.row.again)) counts.rows += 1
    if (read === 'without account') counts.rowsWithoutAccount += 1
    else if (read === 'no order') counts.rowsNoOrder += 1
    else if ('problem' in read) problems.push(read.problem)
    else if (read.row.day > lastDay) counts.rowsAfterUntil += 1
    else takeRow(read.row)
  }
  function takeRow(row: OrderRow): void {
    if (sums === null) collected.add(dayRowOf(row))
    else {
      const filed = lineOf(row)
      if ('problem' in filed) return void problems.push(filed.problem)
      currencyOf.see(row.texts.country)
      sums.add(filed, row.day)
    }
    const { accountId, texts } = row
    if (texts.owner === '') return
    if (row.day >= (owners.get(accountId)?.day ?? row.day))
      owners.set(accountId, { day: row.day, owner: texts.owner })
  }
  return {
    take(reads: readonly ReadRow[]): void {
      for (const read of reads) take(read)
      onRows?.(counts.rows)
    },
    finish(): OrderDaysFile {
      const whole: WholeOrders = sums?.finish() ?? { orders: [], often: new Map(), problems: [] }
      const told = addOrders(collected, whole, currencyOf.decide().code)
      const { accounts, credits, zeros } = collected.finish()
      const ownerOf = new Map([...owners].map(([accountId, { owner }]) => [accountId, owner]))
      const rows = { ...counts, creditRows: credits, zeroRows: zeros }
      return { accounts, owners: ownerOf, told, ...rows, problems: [...problems, ...whole.problems] }
    },
  }
}

function dayRowOf(row: OrderRow) {
  const { amount, price, listPrice, quantity } = row.numbers
  const cancelled = row.cancelled || Number(quantity ?? 1) < 0
  const discounted = price === undefined || listPrice === undefined ? null : Number(price) < Number(listPrice)
  const worth = amount === undefined ? null : Number(amount)
  return { accountId: row.accountId, day: dayNumber(row.day), amount: worth, cancelled, discounted }
}

/** Files whole orders under their days; amounts of another than the usual currency are unknown, and that is told. */
function addOrders(
  collected: ReturnType<typeof createOrderDays>,
  { orders, often: named }: WholeOrders,
  unnamed: string,
): Sentence[] {
  const often = new Map<string, number>()
  for (const [currency = unnamed, count] of named) often.set(currency, (often.get(currency) ?? 0) + count)
  const [usual = '', ...others] = [...often].sort(([, a], [, b]) => b - a).map(([currency]) => currency)
  for (const { type, currency = unnamed, day, ...order } of orders) {
    if (type === 'return') collected.addReturn({ accountId: order.accountId, day })
    else collected.addOrder({ ...order, day, amount: currency === usual ? order.amount : 0 })
  }
  if (others.length === 0) return []
  return [say('file.foreign-amounts', { usual, others: others.join(', ') })]
}

const requiredBy = ({ columns: { listPrice } }: FileChoice): Field[] =>
  listPrice === undefined ? ['account', 'date'] : ['account', 'date', 'price']

/** Whether rows are lines, as an import needs them. */
const hasLines = (columns: Columns): boolean => lineFields.every((field) => columns[field])

/** What rows are read for: their lines where they have all of one, unless an amount was named; else what an order-day needs. */
function usedOf(columns: Columns, { columns: named }: FileChoice): Columns {
  const { amount, ...lines } = columns
  if (hasLines(columns) && named.amount === undefined) return lines
  const { account, date, order, quantity, owner, price, listPrice } = columns
  const prices = named.listPrice === undefined ? {} : { price, listPrice }
  return withoutGaps({ account, date, order, quantity, amount, owner, ...prices })
}

function withoutGaps(columns: { [field in Field]?: Column | undefined }): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined))
}
