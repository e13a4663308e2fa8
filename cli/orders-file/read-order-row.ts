import { dateProblem } from '../orders/order-date.ts'
import { readAmount } from '../orders/read-amount.ts'
import type { FileRow } from './open-order-file.ts'
import type { Column, OrderColumns } from './order-columns.ts'
import type { OrderRow } from './order-days.ts'

/** A row that could not be read: its line, its column, and why. */
export type RowProblem = { line: number; column: string; reason: string }

/** Reads one row by its columns; says which column could not be read and why, or that it names no account. */
export function readOrderRow(
  { line, cells }: FileRow,
  columns: OrderColumns,
  readDay: (text: string) => number | null,
): OrderRow | { problem: RowProblem } | 'without account' {
  const wrong = (column: Column, reason: string) => ({ problem: { line, column: column.name, reason } })
  const { account, date, amount, owner, order, prices } = columns
  const short = [account, date, amount, owner, order, prices?.paid, prices?.list].find(
    (column) => column && column.index >= cells.length,
  )
  if (short) return wrong(short, `the row has only ${cells.length} columns`)
  const textOf = (column: Column | null | undefined): string => (column ? (cells[column.index] ?? '') : '')
  const accountId = textOf(account)
  if (accountId === '') return 'without account'
  const dateText = textOf(date)
  const day = readDay(dateText)
  if (day === null) {
    return wrong(date, dateProblem(dateText))
  }
  const numberOf = (column: Column | null | undefined): number | null => {
    const text = textOf(column)
    return text === '' ? null : Number(readAmount(text) ?? Number.NaN)
  }
  const [worth, paid, list] = [numberOf(amount), numberOf(prices?.paid), numberOf(prices?.list)]
  const unread = [
    { column: amount, value: worth },
    { column: prices?.paid, value: paid },
    { column: prices?.list, value: list },
  ].find(({ value }) => Number.isNaN(value))
  if (unread?.column) {
    const text = textOf(unread.column).slice(0, 40)
    return wrong(unread.column, `"${text}" is not a number that can be read one way only`)
  }
  const discounted = paid === null || list === null ? null : paid < list
  return { accountId, day, amount: worth, owner: textOf(owner), order: textOf(order), discounted }
}
