import { dayNumber } from '../../domain/history/day.ts'
import { UsageError } from '../usage-error.ts'
import type { Field } from './fields.ts'
import { type FileChoice, lookAtFile } from './look-at-file.ts'
import { type AccountDays, createOrderDays } from './order-days.ts'
import type { OrderRow, RowProblem } from './read-order-row.ts'
import { readRows } from './read-rows.ts'

export type OrderDaysOptions = FileChoice & {
  /** Last day that counts, YYYY-MM-DD. */
  until?: string | undefined
}

export type OrderDaysFile = {
  accounts: AccountDays[]
  /** Who looked after an account on the last of its rows that says so; empty without an owner column. */
  owners: Map<string, string>
  /** How the file is read, told to a person. */
  told: string[]
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
 * Reads a file of orders into order-days per account. Rows that cannot be read are named in `problems` and left out; a
 * file that could be read two ways throws UsageError. `onRows` hears how many rows were read so far.
 */
export async function readOrderDays(
  file: string,
  options: OrderDaysOptions,
  onRows?: (rows: number) => void,
): Promise<OrderDaysFile> {
  checkPrices(options)
  const look = await lookAtFile(file, options, {
    required: requiredBy(options),
    guessed: guessedBy(options),
    known: tellingReturns,
  })
  const problems: RowProblem[] = []
  const lastDay = options.until ?? '9999-12-31'
  const collected = createOrderDays()
  const owners = new Map<string, { day: string; owner: string }>()
  const counts = { rows: 0, rowsWithoutAccount: 0, rowsNoOrder: 0, rowsAfterUntil: 0 }
  for await (const read of readRows(look)) {
    if (!(typeof read === 'object' && 'row' in read && read.row.again)) counts.rows += 1
    if (counts.rows % 10_000 === 0) onRows?.(counts.rows)
    if (read === 'without account') counts.rowsWithoutAccount += 1
    else if (read === 'no order') counts.rowsNoOrder += 1
    else if ('problem' in read) problems.push(read.problem)
    else if (read.row.day > lastDay) counts.rowsAfterUntil += 1
    else {
      const { texts, day } = read.row
      collected.add(dayRowOf(read.row))
      const { account, owner } = texts
      if (owner !== '' && day >= (owners.get(account)?.day ?? day)) owners.set(account, { day, owner })
    }
  }
  const { accounts, credits, zeros } = collected.finish()
  const ownerOf = new Map([...owners].map(([accountId, { owner }]) => [accountId, owner]))
  const rows = { ...counts, creditRows: credits, zeroRows: zeros }
  return { accounts, owners: ownerOf, told: look.told, ...rows, problems }
}

function dayRowOf({ texts, numbers, day, ...row }: OrderRow) {
  const { amount, price, listPrice, quantity } = numbers
  const cancelled = row.cancelled || Number(quantity ?? 1) < 0
  const discounted = price === undefined || listPrice === undefined ? null : Number(price) < Number(listPrice)
  const worth = amount === undefined ? null : Number(amount)
  return { accountId: texts.account, day: dayNumber(day), amount: worth, cancelled, discounted }
}

function checkPrices({ columns: { price, listPrice } }: FileChoice): void {
  if (price !== undefined && listPrice === undefined)
    throw new UsageError('--price-column says nothing alone: name the list price by --list-price-column')
}

function requiredBy({ columns: { listPrice } }: FileChoice): Field[] {
  return listPrice === undefined ? ['account', 'date'] : ['account', 'date', 'price']
}

/** What tells orders and returns of a known export apart, as an import does. */
const tellingReturns: readonly Field[] = ['order', 'quantity']

/** Amount, owner and list price are never guessed: what is learned from them would change without a word. */
const guessedBy = requiredBy
