import { usualNames } from '../orders/fields.ts'
import { UsageError } from '../usage-error.ts'

/** How the columns of an order file are named on the command line: by header name or by position from 1. */
export type ColumnChoice = {
  account?: string | undefined
  date?: string | undefined
  amount?: string | undefined
  owner?: string | undefined
  order?: string | undefined
  price?: string | undefined
  listPrice?: string | undefined
}

/** A column's index from 0 and what messages call it. */
export type Column = { index: number; name: string }
export type OrderColumns = {
  account: Column
  date: Column
  amount: Column | null
  owner: Column | null
  /** Number of the order or invoice, which tells cancelled ones. */
  order: Column | null
  /** Price paid and list price, which tell discounted rows; both or neither. */
  prices: { paid: Column; list: Column } | null
  hasHeader: boolean
}

type Named = keyof ColumnChoice
/** Columns without which a file can be read as well. */
const optional: readonly Named[] = ['amount', 'owner', 'order', 'price', 'listPrice']
const guessed = ['account', 'date', 'price'] as const

/**
 * Finds the columns in a file's first row. A first row whose date is no date is the header; names need one, positions
 * do not. Account and date that are not chosen are guessed from the header's usual names, and so is the price beside a
 * chosen list price; amount, order number, owner and list price never are.
 * Throws UsageError naming the flag.
 */
export function findOrderColumns(
  first: readonly string[],
  choice: ColumnChoice,
  isDate: (text: string) => boolean,
): OrderColumns {
  const dateAt = choice.date === undefined ? null : positionOf(choice.date)
  const hasHeader = dateAt === null ? !first.some(isDate) : !isDate(first[dateAt] ?? '')
  const find = (field: Named): Column | null => {
    const chosen = choice[field]
    const index = chosen === undefined ? null : positionOf(chosen)
    if (index !== null) return atPosition(field, index, first, hasHeader)
    if (!hasHeader) return needsPosition(field, chosen, first)
    return chosen === undefined ? guess(field, first) : byName(field, chosen, first)
  }
  const account = find('account')
  const date = find('date')
  if (account === null || date === null) {
    const missing = account === null ? 'account' : 'date'
    throw new UsageError(`no column found for --${missing}-column; the file has ${first.join(', ')}`)
  }
  const rest = { amount: find('amount'), owner: find('owner'), order: find('order'), hasHeader }
  return { account, date, prices: findPrices(choice, find), ...rest }
}

function findPrices(choice: ColumnChoice, find: (field: Named) => Column | null): OrderColumns['prices'] {
  const list = choice.listPrice === undefined ? null : find('listPrice')
  const paid = list === null && choice.price === undefined ? null : find('price')
  if (list !== null && paid === null)
    throw new UsageError('--list-price-column needs the price paid beside it: name it by --price-column')
  if (list === null && paid !== null)
    throw new UsageError('--price-column says nothing alone: name the list price by --list-price-column')
  return list && paid && { list, paid }
}

/** Option name of a column on the command line: `listPrice` is `--list-price-column`. */
function flagOf(field: Named): string {
  return field === 'listPrice' ? '--list-price-column' : `--${field}-column`
}

/** Index from 0 of a position from 1; null where the choice is a name. */
function positionOf(choice: string): number | null {
  return /^[1-9]\d*$/.test(choice) ? Number(choice) - 1 : null
}

function atPosition(field: Named, index: number, first: readonly string[], hasHeader: boolean): Column {
  if (index >= first.length) {
    throw new UsageError(
      `${flagOf(field)}: there is no column ${index + 1}, the first line has ${first.length}: ${first.join(', ')}`,
    )
  }
  return { index, name: hasHeader ? (first[index] ?? '') : `${index + 1} (${field})` }
}

function needsPosition(field: Named, chosen: string | undefined, first: readonly string[]): Column | null {
  if (chosen === undefined && optional.includes(field)) return null
  const named = chosen === undefined ? 'cannot be guessed' : `"${chosen}" cannot be found`
  throw new UsageError(
    `${flagOf(field)}: ${named}, the file has no header line; give a position from 1 to ${first.length} (first line: ${first.join(', ')})`,
  )
}

function byName(field: Named, chosen: string, header: readonly string[]): Column {
  const exact = header.indexOf(chosen)
  const index = exact >= 0 ? exact : header.findIndex((name) => plain(name) === plain(chosen))
  if (index < 0) {
    throw new UsageError(`${flagOf(field)}: the file has no column "${chosen}", only ${header.join(', ')}`)
  }
  return { index, name: header[index] ?? chosen }
}

function guess(field: Named, header: readonly string[]): Column | null {
  const known = guessed.find((each) => each === field)
  for (const usual of known ? usualNames[known] : []) {
    const index = header.findIndex((name) => plain(name) === usual)
    if (index >= 0) return { index, name: header[index] ?? usual }
  }
  return null
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
