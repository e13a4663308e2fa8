import Big from 'big.js'
import { Currency } from '../../domain/events/fields.ts'
import { minorUnits } from '../../domain/money/minor-units.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Field } from './columns/fields.ts'
import type { FileRow } from './cutting/open-rows.ts'
import { quoted } from './file-error.ts'
import type { Look } from './look-at-file.ts'
import { isMarked, isWide } from './row-evidence.ts'
import { accountIdOf } from './sums/event-ids.ts'
import { type NumberField, numberFields } from './values/find-marks.ts'
import { createDateReader, dateProblem, type FileDate } from './values/order-date.ts'
import { plainDecimals } from './values/plain.ts'
import { type DecimalMark, readAmount } from './values/read-amount.ts'
import { remembered } from './values/remembered.ts'

const headFields = ['account', 'date', 'order', 'name', 'currency', 'country', 'owner'] as const
type OrderNumbers = Partial<Record<NumberField, string>>
/** What the rows of one order share. Texts that a row does not say are empty. */
type RowHead = FileDate & {
  accountId: string
  texts: Readonly<Record<'account' | 'order' | 'name' | 'currency' | 'country' | 'owner', string>>
  /** Whether the number is that of a cancelled invoice, in a file that marks them. */
  marked: boolean
}

/** What one row says, the same for every command; a number that it does not say is missing. */
export type OrderRow = Omit<RowHead, 'marked'> & {
  line: number
  sku: string
  numbers: Readonly<OrderNumbers>
  /** Whether it gives back: its number is that of a cancelled invoice, or its document a credit note. */
  cancelled: boolean
  /** Whether it tells of the row before: what was given back of it. */
  again?: boolean
}

/** Why a row was left out, by the line and column a person can look up. */
export type RowProblem = { line: number; column: string; reason: Sentence }
/** What stands for the column where no single cell is wrong. */
export const allColumns = '(all)'
export type ReadRow = { row: OrderRow } | { problem: RowProblem } | 'without account' | 'no order'

const composed = remembered((text) => text.normalize('NFC'))
const amounts = {
  '.': remembered((text) => readAmount(text, '.')),
  ',': remembered((text) => readAmount(text, ',')),
}
/** Facts are no older; a day of exactly that is a moment of 0, and one of the far future an empty field. */
const EARLIEST = '1970-01-01'
const LATEST = '2099-01-01'
/** Marks that no eye sees and that would make two accounts of one. */
const unseen = /[\u200b\u200e\u200f\u2060\ufeff]/g
const spoiled =
  /^(\d+([.,]\d+)?E\+\d+|#.?(N\/A|NV|REF!|VALUE!|WERT!|NAME\?|DIV\/0!|NULL!|NUM!)|\\N|[(<]?(null|n\/?a|blank|leer|空白)[)>]|null|n\/a|nan|none|nil|undefined|[-–—?*_]+)$/iu

/** The account that a text names, and why it may name none. */
const accountIn = remembered((text) => {
  // Spreadsheets that once held a blank in the column export customer 17850 as 17850.0.
  const account = text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\d+)\.0$/, '$1')
    // The mark by which a spreadsheet is told to leave digits as they are.
    .replace(/^'(?=\d)/, '')
  return { account, accountId: accountIdOf(account), wrong: wrongWithAccount(account) }
})
const orderIn = (text: string) => ({
  order: text.normalize('NFC').replace(/^(\d+)\.0$/, '$1'),
  marked: isMarked(text),
  wrong: spoiled.test(text) ? say('row.spoiled', { text: quoted(text), of: 'order' }) : null,
})

function wrongWithAccount(account: string): Sentence | null {
  if (spoiled.test(account)) return say('row.spoiled', { text: quoted(account), of: 'account' })
  if (/[\p{Cc}\uFFFD]/u.test(account)) return say('row.lost-letters', { text: quoted(shown(account)) })
  return null
}

/** Reads rows as the look at their file decided; never throws for what is in a row. */
export async function createRowReader(look: Look): Promise<(row: FileRow) => ReadRow> {
  const { columns, marks, cancelMarks, preset } = look
  const misfitOf = createMisfit(look)
  const headOf = await createHeadReader(look)
  const skuAt = columns.sku?.index
  const numberColumns = numberFields.flatMap((field) => {
    const column = columns[field]
    return column ? [{ field, ...column, mark: marks[field] ?? '.' }] : []
  })
  return ({ line, cells }) => {
    const misfit = misfitOf(cells)
    if (misfit) return { problem: { line, ...misfit } }
    const head = headOf(cells)
    if (head === 'without account') return head
    if ('reason' in head) return { problem: { line, ...head } }
    const { day, at, accountId, texts, marked } = head
    const numbers: OrderNumbers = {}
    for (const { field, index, name: column, mark } of numberColumns) {
      const text = cells[index] ?? ''
      if (text === '') continue
      const number = isPlain(text, mark) ? text : amounts[mark](text)
      if (number === null) return { problem: { line, column, reason: notNumber(text, mark) } }
      numbers[field] = number
    }
    if (preset?.percentDiscount && numbers.discount !== undefined)
      numbers.discount = percentOf(numbers, numbers.discount, decimalsOf(texts.currency))
    const sku = skuAt === undefined ? '' : (cells[skuAt] ?? '')
    return { row: { day, at, accountId, line, texts, sku, numbers, cancelled: cancelMarks && marked } }
  }
}

/** What is wrong in which column. */
type Wrong = Omit<RowProblem, 'line'>
type ReadHead = RowHead | Wrong | 'without account'

/** Reads what the rows of one order share, once where they follow each other. */
async function createHeadReader({ columns, dates }: Look): Promise<(cells: readonly string[]) => ReadHead> {
  const readDate = await createDateReader(dates)
  const wrong = (field: Field, reason: Sentence): Wrong => ({ column: columns[field]?.name ?? field, reason })
  function read(cells: readonly string[]): ReadHead {
    const textOf = (field: Field): string => cells[columns[field]?.index ?? cells.length] ?? ''
    const { account, accountId, wrong: noAccount } = accountIn(textOf('account'))
    if (account === '') return 'without account'
    if (noAccount) return wrong('account', noAccount)
    const { order, marked, wrong: noOrder } = orderIn(textOf('order'))
    if (noOrder) return wrong('order', noOrder)
    const date = readDate(textOf('date'))
    if (date === null) return wrong('date', dateProblem(textOf('date')))
    const { day, at } = date
    if (day < EARLIEST) return wrong('date', say('row.before-1970', { day }))
    if (day === EARLIEST || day >= LATEST) return wrong('date', say('row.no-day', { day }))
    const texts = {
      ...{ account, order, name: composed(textOf('name')), owner: composed(textOf('owner')) },
      ...{ currency: composed(textOf('currency')), country: composed(textOf('country')) },
    }
    return { day, at, accountId, texts, marked }
  }
  const shared = headFields.flatMap((field) => columns[field]?.index ?? [])
  let latest: { cells: readonly string[]; head: ReadHead } | undefined
  return (cells) => {
    const before = latest
    if (before && shared.every((index) => cells[index] === before.cells[index])) return before.head
    const head = read(cells)
    latest = { cells, head }
    return head
  }
}

/** Whether a number under this mark says what it reads. */
function isPlain(text: string, mark: DecimalMark): boolean {
  const decimals = plainDecimals(text)
  return mark === '.' ? decimals !== null : decimals === 0
}

const notNumber = (text: string, mark: DecimalMark): Sentence =>
  say('row.no-number', { text: quoted(text.slice(0, 40)), mark: mark === ',' ? 'comma' : 'point' })

/** Decimals that an export rounds to: those of its currency. */
const decimalsOf = remembered((currency) =>
  Currency.safeParse(currency.toUpperCase()).success ? minorUnits(currency.toUpperCase()) : 2,
)

function percentOf({ price, quantity }: OrderNumbers, percent: string, decimals: number): string {
  return Big(price ?? 0)
    .times(quantity ?? 0)
    .times(percent)
    .div(100)
    .abs()
    .round(decimals)
    .toFixed()
}

/** A text that can be read in a terminal. */
function shown(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD').slice(0, 40)
}

/** A row with fewer cells than a column that is read, or with more than its header. */
function createMisfit({ columns, width, shape }: Look) {
  const all = Object.values(columns)
  const least = Math.max(0, ...all.map(({ index }) => index + 1))
  const isCut = shape.kind === 'text' && shape.delimiter !== null
  return (cells: readonly string[]): Wrong | null => {
    if (cells.length < least) {
      const missing = all.find(({ index }) => index >= cells.length)?.name ?? ''
      return { column: missing, reason: say('row.short', { cells: cells.length }) }
    }
    if (!isCut || !isWide(cells, width)) return null
    return { column: allColumns, reason: say('row.wide', { cells: cells.length, width }) }
  }
}
