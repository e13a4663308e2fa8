import Big from 'big.js'
import type { Columns } from './columns.ts'
import type { Field } from './fields.ts'
import { type NumberField, numberFields } from './find-marks.ts'
import type { Look } from './look-at-file.ts'
import type { FileRow } from './open-rows.ts'
import { dateProblem, type FileDate } from './order-date.ts'
import { readAmount } from './read-amount.ts'
import { remembered } from './remembered.ts'

type TextField = Exclude<Field, NumberField | 'date'>

/** What one row says, the same for every command. Texts it does not say are empty, numbers null. */
export type OrderRow = FileDate & { line: number; texts: Readonly<Record<TextField, string>> } & Readonly<{
    numbers: Readonly<Partial<Record<NumberField, string>>>
    /** Whether it gives back: its number is that of a cancelled invoice, or its document a credit note. */
    cancelled: boolean
    /** Whether it tells of the row before: what was given back of it. */
    again?: boolean
  }>

/** Why a row was left out, by the line and column a person can look up. */
export type RowProblem = { line: number; column: string; reason: string }
export type ReadRow = { row: OrderRow } | { problem: RowProblem } | 'without account' | 'no order'

const composed = (text: string): string => (text === '' ? text : text.normalize('NFC'))
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

/** Reads one row as the look at its file decided; never throws for what is in the row. */
export function readOrderRow(
  { line, cells }: FileRow,
  { columns, marks, width, cancelMarks, shape, preset }: Look,
  readDate: (text: string) => FileDate | null,
): ReadRow {
  const textOf = (field: Field): string => cells[columns[field]?.index ?? -1] ?? ''
  const wrong = (field: Field, reason: string): ReadRow => ({
    problem: { line, column: columns[field]?.name ?? field, reason },
  })
  const misfit = misfitOf(cells, columns, shape.kind === 'text' && shape.delimiter !== null ? width : null)
  if (misfit) return { problem: { line, ...misfit } }
  // Spreadsheets that once held a blank in the column export customer 17850 as 17850.0.
  const account = textOf('account')
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\d+)\.0$/, '$1')
  if (account === '') return 'without account'
  if (spoiled.test(account))
    return wrong('account', `"${account}" is no customer but what a spreadsheet or database left of one`)
  if (/[\p{Cc}\uFFFD]/u.test(account))
    return wrong('account', `"${shown(account)}" holds what is left of lost letters: export the file anew`)
  if (spoiled.test(textOf('order')))
    return wrong(
      'order',
      `"${textOf('order')}" is no number of an order but what a spreadsheet or database left of one`,
    )
  const date = readDate(textOf('date'))
  if (date === null) return wrong('date', dateProblem(textOf('date')))
  if (date.day < EARLIEST)
    return wrong('date', `${date.day} must not lie before 1970: it seems to stand for no date`)
  if (date.day === EARLIEST || date.day >= LATEST)
    return wrong('date', `${date.day} seems to stand for no date`)

  const numbers: Partial<Record<NumberField, string>> = {}
  for (const field of numberFields) {
    const text = textOf(field)
    if (text === '') continue
    const mark = marks[field] ?? '.'
    const number = amounts[mark](text)
    if (number === null)
      return wrong(
        field,
        `"${text.slice(0, 40)}" is not a number with a decimal ${mark === ',' ? 'comma' : 'point'}`,
      )
    numbers[field] = number
  }
  const { discount, price, quantity } = numbers
  if (preset?.percentDiscount && discount !== undefined)
    numbers.discount = Big(price ?? 0)
      .times(quantity ?? 0)
      .times(discount)
      .div(100)
      .abs()
      .round(2)
      .toFixed()
  const texts = {
    ...{ account, sku: composed(textOf('sku')), order: composed(textOf('order')) },
    ...{ name: composed(textOf('name')), currency: composed(textOf('currency')) },
    ...{ country: composed(textOf('country')), owner: composed(textOf('owner')) },
  }
  const row = { ...date, line, texts, numbers }
  return { row: { ...row, cancelled: cancelMarks && /^C\d/i.test(textOf('order')) } }
}

/** A text that can be read in a terminal. */
function shown(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD').slice(0, 40)
}

/** A row with fewer cells than a column that is read, or with more than its header. */
function misfitOf(
  cells: readonly string[],
  columns: Columns,
  width: number | null,
): { column: string; reason: string } | null {
  const short = Object.values(columns).find(({ index }) => index >= cells.length)
  if (short) return { column: short.name, reason: `the row has only ${cells.length} columns` }
  const over = width !== null && cells.slice(width).some((cell) => cell !== '')
  return over ? { column: '(all)', reason: `the row has ${cells.length} columns, the header ${width}` } : null
}
