import Big from 'big.js'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Field } from './columns/fields.ts'
import type { FileRow } from './cutting/open-rows.ts'
import { quoted } from './file-error.ts'
import type { Look } from './look-at-file.ts'
import { isWide } from './row-evidence.ts'
import { type NumberField, numberFields } from './values/find-marks.ts'
import { createDateReader, dateProblem, type FileDate } from './values/order-date.ts'
import { type DecimalMark, readAmount } from './values/read-amount.ts'
import { remembered } from './values/remembered.ts'

type OrderNumbers = Partial<Record<NumberField, string>>
type TextField = Exclude<Field, NumberField | 'date'>

/** What one row says, the same for every command. Texts it does not say are empty, numbers null. */
export type OrderRow = FileDate & { line: number; texts: Readonly<Record<TextField, string>> } & Readonly<{
    numbers: Readonly<OrderNumbers>
    /** Whether it gives back: its number is that of a cancelled invoice, or its document a credit note. */
    cancelled: boolean
    /** Whether it tells of the row before: what was given back of it. */
    again?: boolean
  }>

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
  /^(\d+([.,]\d+)?E\+\d+|#(N\/A|NV|REF!|VALUE!|WERT!|NAME\?|DIV\/0!|NULL!|NUM!)|null|nan|none|nil|undefined)$/i

/** The account that a text names, and why it may name none. */
const accountIn = remembered((text) => {
  // Spreadsheets that once held a blank in the column export customer 17850 as 17850.0.
  const account = text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\d+)\.0$/, '$1')
  return { account, wrong: wrongWithAccount(account) }
})
const orderIn = remembered((text) => ({
  order: text.normalize('NFC'),
  marked: /^C\d/i.test(text),
  wrong: spoiled.test(text) ? say('row.spoiled', { text: quoted(text), of: 'order' }) : null,
}))

function wrongWithAccount(account: string): Sentence | null {
  if (spoiled.test(account)) return say('row.spoiled', { text: quoted(account), of: 'account' })
  if (/[\p{Cc}\uFFFD]/u.test(account)) return say('row.lost-letters', { text: quoted(shown(account)) })
  return null
}

/** Reads rows as the look at their file decided; never throws for what is in a row. */
export async function createRowReader(look: Look): Promise<(row: FileRow) => ReadRow> {
  const { columns, marks, cancelMarks, preset } = look
  const readDate = await createDateReader(look.dates)
  const misfitOf = createMisfit(look)
  const nameOf = (field: Field): string => columns[field]?.name ?? field
  const wrong = (line: number, field: Field, reason: Sentence): ReadRow => ({
    problem: { line, column: nameOf(field), reason },
  })
  const indexOf = (field: Field): number => columns[field]?.index ?? -1
  const at = {
    ...{ account: indexOf('account'), date: indexOf('date'), order: indexOf('order'), sku: indexOf('sku') },
    ...{ name: indexOf('name'), currency: indexOf('currency'), country: indexOf('country') },
    owner: indexOf('owner'),
  }
  const numberColumns = numberFields
    .filter((field) => columns[field])
    .map((field) => ({ field, index: indexOf(field), mark: marks[field] ?? '.' }))
  return ({ line, cells }) => {
    const misfit = misfitOf(cells)
    if (misfit) return { problem: { line, ...misfit } }
    const { account, wrong: noAccount } = accountIn(cells[at.account] ?? '')
    if (account === '') return 'without account'
    if (noAccount) return wrong(line, 'account', noAccount)
    const { order, marked, wrong: noOrder } = orderIn(cells[at.order] ?? '')
    if (noOrder) return wrong(line, 'order', noOrder)
    const written = cells[at.date] ?? ''
    const date = readDate(written)
    if (date === null) return wrong(line, 'date', dateProblem(written))
    if (date.day < EARLIEST) return wrong(line, 'date', say('row.before-1970', { day: date.day }))
    if (date.day === EARLIEST || date.day >= LATEST)
      return wrong(line, 'date', say('row.no-day', { day: date.day }))

    const numbers: OrderNumbers = {}
    for (const { field, index, mark } of numberColumns) {
      const text = cells[index] ?? ''
      if (text === '') continue
      const number = amounts[mark](text)
      if (number === null) return wrong(line, field, notNumber(text, mark))
      numbers[field] = number
    }
    if (preset?.percentDiscount && numbers.discount !== undefined)
      numbers.discount = percentOf(numbers, numbers.discount)
    const textAt = (index: number): string => (index < 0 ? '' : composed(cells[index] ?? ''))
    const texts = {
      account,
      order,
      sku: cells[at.sku] ?? '',
      name: textAt(at.name),
      currency: textAt(at.currency),
      country: textAt(at.country),
      owner: textAt(at.owner),
    }
    return { row: { day: date.day, at: date.at, line, texts, numbers, cancelled: cancelMarks && marked } }
  }
}

const notNumber = (text: string, mark: DecimalMark): Sentence =>
  say('row.no-number', { text: quoted(text.slice(0, 40)), mark: mark === ',' ? 'comma' : 'point' })

function percentOf({ price, quantity }: OrderNumbers, percent: string): string {
  return Big(price ?? 0)
    .times(quantity ?? 0)
    .times(percent)
    .div(100)
    .abs()
    .round(2)
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
  return (cells: readonly string[]): Omit<RowProblem, 'line'> | null => {
    if (cells.length < least) {
      const missing = all.find(({ index }) => index >= cells.length)?.name ?? ''
      return { column: missing, reason: say('row.short', { cells: cells.length }) }
    }
    if (!isCut || !isWide(cells, width)) return null
    return { column: allColumns, reason: say('row.wide', { cells: cells.length, width }) }
  }
}
