import { say } from '../../domain/words/say.ts'
import type { Columns } from './columns/columns.ts'
import type { Field } from './columns/fields.ts'
import type { FileRow } from './cutting/open-rows.ts'
import { FileError } from './file-error.ts'
import { createDateEvidence } from './values/find-date-form.ts'
import { createMarks, numberFields } from './values/find-marks.ts'
import { isDigit } from './values/plain.ts'

export type EvidenceOptions = { columns: Columns; hasHeader: boolean; width: number; isCarried: boolean }

export type RowEvidence = ReturnType<typeof createRowEvidence>

/** Collects what the rows of a file prove about how it writes dates, numbers and order numbers, and how wide they are. */
export function createRowEvidence(file: string, { columns, hasHeader, width, isCarried }: EvidenceOptions) {
  const marks = createMarks()
  const dates = createDateEvidence()
  const indexOf = (field: Field): number => columns[field]?.index ?? -1
  const [account, date, order] = [indexOf('account'), indexOf('date'), indexOf('order')]
  const numbers = numberFields.flatMap((field) => {
    const index = indexOf(field)
    return index < 0 ? [] : [{ index, see: marks.seeing(field) }]
  })
  const otherWidths = new Map<number, number>()
  const counts = { rows: 0, plainNumbers: 0, marked: 0, wide: 0 }
  let wide: number | undefined
  let previous: readonly string[] | undefined
  return {
    marks,
    dates,
    counts,
    see({ line, cells }: FileRow): void {
      counts.rows += 1
      if (hasHeader && isWide(cells, width)) {
        counts.wide += 1
        wide ??= line
      }
      if (cells.length !== width) otherWidths.set(cells.length, (otherWidths.get(cells.length) ?? 0) + 1)
      const number = cells[order] ?? ''
      if (number !== '') {
        if (isDigit(number.charCodeAt(0))) counts.plainNumbers += 1
        else if (isMarked(number)) counts.marked += 1
      }
      const day = cells[date] ?? ''
      if (day !== '') dates.see(day, line)
      for (const { index, see } of numbers) {
        const text = cells[index] ?? ''
        if (text !== '') see(text, line)
      }
      const goesOn = number === '' || number === previous?.[order]
      if (!isCarried && day === '' && goesOn && (cells[account] ?? '') === '') notChild(line, cells)
      previous = cells
    },
    /** Cells of most rows. */
    usualWidth(): number {
      const others = [...otherWidths.values()].reduce((sum, rows) => sum + rows, 0)
      return [...otherWidths].reduce(
        (most, next) => (next[1] > most[1] ? next : most),
        [width, counts.rows - others],
      )[0]
    },
    /** The first row with more cells than the header has names. */
    firstWide: () => wide,
  }

  /** A row that belongs to the one above says neither whose nor when, but it says something. */
  function notChild(line: number, cells: readonly string[]): void {
    if (previous === undefined || !columns.account || !columns.date) return
    if (cells.filter((cell) => cell !== '').length < 2) return
    const { account, date } = columns
    throw new FileError(say('file.grouped', { file, line, account: account.name, date: date.name }))
  }
}

/** Whether the number of an order is as those of cancelled invoices are: C536379. */
export function isMarked(order: string): boolean {
  return (order[0] === 'C' || order[0] === 'c') && isDigit(order.charCodeAt(1))
}

/** Whether a row has something behind the cells that its header names. */
export function isWide(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).some((cell) => cell !== '')
}
