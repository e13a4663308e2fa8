import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'
import { FileError, quoted } from '../file-error.ts'
import { either } from './either.ts'
import { type Field, fields, plainName, usualNames } from './fields.ts'

/** A column's index from 0 and what messages call it. */
export type Column = { index: number; name: string }
export type Columns = Partial<Record<Field, Column>>
/** How columns are named on the command line: by header name or by position from 1. */
export type ColumnChoice = { [field in Field]?: string | undefined }
/**
 * What a command reads: the fields it cannot do without, those it guesses from the header's usual names, and which of the columns found it
 * uses (all of them where that is not said).
 */
export type Wanted = {
  required: readonly Field[]
  guessed: readonly Field[]
  used?: (columns: Columns) => Columns
}

/** Option name of a field's column: `listPrice` is `--list-price-column`. */
export function columnFlag(field: Field): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-column`
}

/** Name under which commander hands that option over: `listPriceColumn`. */
export function columnOption(field: Field): string {
  return `${field}Column`
}

/** Whether the first row is a header: the cell that should be a date is none. */
export function isHeader(
  first: readonly string[],
  choice: ColumnChoice,
  isDate: (text: string) => boolean,
): boolean {
  const at = positionOf(choice.date)
  return at === null ? !first.some(isDate) : !isDate(first[at] ?? '')
}

/**
 * Finds the column of every field in a file's first row: the one that was named, else that of a known export, else
 * the best guess from the header. Throws one FileError for all that is missing.
 */
export function findColumns(
  first: readonly string[],
  choice: ColumnChoice,
  wanted: Wanted,
  { hasHeader, known = {} }: { hasHeader: boolean; known?: ColumnChoice },
): Columns {
  const columns: Columns = {}
  const wrong: Sentence[] = []
  for (const field of fields) {
    const name = choice[field]
    if (name === undefined) continue
    const found = chosen(field, name, first, hasHeader)
    if ('key' in found) wrong.push(found)
    else columns[field] = found
  }
  if (hasHeader) {
    for (const field of fields)
      if (!columns[field] && known[field] !== undefined) {
        const [index] = indexesNamed(first, known[field])
        if (index !== undefined) columns[field] = { index, name: first[index] ?? '' }
      }
    for (const field of wanted.guessed) if (!columns[field]) guess(field, first, columns)
  }
  const missing = wanted.required.filter((field) => !columns[field] && choice[field] === undefined)
  if (missing.length > 0) wrong.push(missingOf(missing, first, hasHeader))
  if (wrong.length > 0) throw new FileError(wrong)
  return wanted.used?.(columns) ?? columns
}

function missingOf(missing: readonly Field[], first: readonly string[], hasHeader: boolean): Sentence {
  const columns = missing.map((field, at) =>
    say('file.missing-column', {
      ...{ field, flag: columnFlag(field) },
      more: at + 1 < missing.length ? 'yes' : 'no',
    }),
  )
  return hasHeader
    ? say('file.missing-columns', { columns, header: first.join(', ') })
    : say('file.missing-positions', { columns, count: first.length, first: first.join(', ') })
}

/** Index from 0 of a position from 1; null where the choice is a name. */
function positionOf(choice: string | undefined): number | null {
  return choice !== undefined && /^[1-9]\d*$/.test(choice) ? Number(choice) - 1 : null
}

function chosen(
  field: Field,
  choice: string,
  first: readonly string[],
  hasHeader: boolean,
): Column | Sentence {
  const flag = columnFlag(field)
  const given = { count: first.length, first: first.join(', ') }
  const position = positionOf(choice)
  if (position !== null && position >= first.length)
    return say('file.no-position', { flag, position: choice, ...given })
  if (position !== null)
    return { index: position, name: hasHeader ? (first[position] ?? '') : `${choice} (${field})` }
  if (!hasHeader) return say('file.no-header', { flag, name: quoted(choice), ...given })
  const all = indexesNamed(first, choice)
  const [index] = all
  if (index === undefined)
    return say('file.no-column', { flag, name: quoted(choice), header: first.join(', ') })
  if (all.length > 1) return twice(flag, choice, all)
  return { index, name: first[index] ?? choice }
}

function guess(field: Field, header: readonly string[], columns: Columns): void {
  const taken = new Set(Object.values(columns).map(({ index }) => index))
  for (const usual of usualNames[field]) {
    const [index, ...more] = indexesOf(header, (name, at) => !taken.has(at) && plainName(name) === usual)
    if (index === undefined) continue
    const name = header[index] ?? usual
    // Customer beside customer is told apart by nobody.
    if (more.length > 0) throw new FileError(twice(columnFlag(field), name, [index, ...more]))
    columns[field] = { index, name }
    return
  }
}

function twice(flag: string, name: string, at: readonly number[]): Sentence {
  const positions = either(at.map((index) => String(index + 1)))
  return say('file.column-twice', { flag, name: quoted(name), times: at.length, positions })
}

/** Columns of exactly this name, else those that differ by case and punctuation alone. */
function indexesNamed(header: readonly string[], wanted: string): number[] {
  const exact = indexesOf(header, (name) => name === wanted)
  return exact.length > 0 ? exact : indexesOf(header, (name) => plainName(name) === plainName(wanted))
}

function indexesOf(header: readonly string[], matches: (name: string, at: number) => boolean): number[] {
  return header.flatMap((name, at) => (matches(name, at) ? [at] : []))
}
