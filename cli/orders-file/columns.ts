import { UsageError } from '../usage-error.ts'
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
 * the best guess from the header. Throws one UsageError for all that is missing.
 */
export function findColumns(
  first: readonly string[],
  choice: ColumnChoice,
  wanted: Wanted,
  { hasHeader, known = {} }: { hasHeader: boolean; known?: ColumnChoice },
): Columns {
  const columns: Columns = {}
  const wrong: string[] = []
  for (const field of fields) {
    const name = choice[field]
    if (name === undefined) continue
    const found = chosen(field, name, first, hasHeader)
    if (typeof found === 'string') wrong.push(found)
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
  if (missing.length > 0) wrong.push(missingText(missing, first, hasHeader))
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'))
  return wanted.used?.(columns) ?? columns
}

function missingText(missing: readonly Field[], first: readonly string[], hasHeader: boolean): string {
  const flags = missing.map((field) => `${field} (${columnFlag(field)})`).join(', ')
  return hasHeader
    ? `no column found for ${flags}; the file has ${first.join(', ')}`
    : `${flags}: cannot be guessed, the file has no header line; give a position from 1 to ${first.length} (first line: ${first.join(', ')})`
}

/** Index from 0 of a position from 1; null where the choice is a name. */
function positionOf(choice: string | undefined): number | null {
  return choice !== undefined && /^[1-9]\d*$/.test(choice) ? Number(choice) - 1 : null
}

function chosen(field: Field, choice: string, first: readonly string[], hasHeader: boolean): Column | string {
  const flag = columnFlag(field)
  const position = positionOf(choice)
  if (position !== null && position >= first.length)
    return `${flag}: there is no column ${choice}, the first line has ${first.length}: ${first.join(', ')}`
  if (position !== null)
    return { index: position, name: hasHeader ? (first[position] ?? '') : `${choice} (${field})` }
  if (!hasHeader)
    return `${flag}: "${choice}" cannot be found, the file has no header line; give a position from 1 to ${first.length} (first line: ${first.join(', ')})`
  const all = indexesNamed(first, choice)
  const [index] = all
  if (index === undefined) return `${flag}: the file has no column "${choice}", only ${first.join(', ')}`
  if (all.length > 1) return twice(flag, choice, all)
  return { index, name: first[index] ?? choice }
}

function guess(field: Field, header: readonly string[], columns: Columns): void {
  const taken = new Set(Object.values(columns).map(({ index }) => index))
  for (const usual of usualNames[field]) {
    const [index, ...more] = indexesOf(header, (name, at) => !taken.has(at) && plainName(name) === usual)
    if (index === undefined) continue
    const name = header[index] ?? usual
    const same = more.filter((at) => header[at] === name)
    if (same.length > 0) throw new UsageError(twice(columnFlag(field), name, [index, ...same]))
    columns[field] = { index, name }
    return
  }
}

function twice(flag: string, name: string, at: readonly number[]): string {
  return `${flag}: the header names "${name}" ${at.length} times; give a position: ${at.map((index) => index + 1).join(' or ')}`
}

/** Columns of exactly this name, else those that differ by case and punctuation alone. */
function indexesNamed(header: readonly string[], wanted: string): number[] {
  const exact = indexesOf(header, (name) => name === wanted)
  return exact.length > 0 ? exact : indexesOf(header, (name) => plainName(name) === plainName(wanted))
}

function indexesOf(header: readonly string[], matches: (name: string, at: number) => boolean): number[] {
  return header.flatMap((name, at) => (matches(name, at) ? [at] : []))
}
