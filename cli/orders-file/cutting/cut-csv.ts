import type { parse } from 'csv-parse/sync'
import { say } from '../../../domain/words/say.ts'
import { FileError } from '../file-error.ts'
import type { FileRow } from './open-rows.ts'

/** Why a record is no CSV. */
export type CsvFault = 'opening' | 'closing' | 'open' | 'other'
export type CsvShape = { file: string; delimiter: string; titleLines: number }
/** What a parser makes of some lines, and the last of its lines (the first is 1): a record, or why it is none. */
type Parsed = { to: number } & ({ record: string[] } | { fault: CsvFault })

/** No cell is longer: a quote that is still open here was forgotten. */
const LONGEST_CELL = 2 ** 20

/**
 * So many rows are handed on at once. What is in use when memory is cleared counts as what stays: with thousands of rows V8 soon made all of
 * them there, at twice the processor time.
 */
const MOST_ROWS = 200

/**
 * Cuts lines of CSV into rows. A line whose quotes enclose whole cells is cut at its delimiters, which is all that a parser does with it, at a
 * tenth of the cost; others go to the parser, with as many behind them as it takes to close their quotes.
 */
export async function* cutCsv(
  source: AsyncIterable<string[]>,
  { file, delimiter, titleLines }: CsvShape,
  onBroken: (line: number, fault: CsvFault) => void,
): AsyncGenerator<FileRow[]> {
  const waiting = { lines: [] as string[], after: 0, enough: 1 }
  let width: number | undefined
  let rows: FileRow[] = []

  async function* parseWaiting(isEnd: boolean): AsyncGenerator<FileRow[]> {
    // It takes longer to load than many a file to cut, and few files need it.
    const { parse } = await import('csv-parse/sync')
    const { lines, after } = waiting
    let done = 0
    for (const parsed of parseLines(parse, lines, delimiter)) {
      const [from, to] = [after + done + 1, after + parsed.to]
      if ('record' in parsed) {
        const breaks = parsed.record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        width ??= parsed.record.length
        if (breaks > 0 && swallows(parsed.record, delimiter, width)) throw unclosed(file, to - breaks, to)
        rows.push({ line: to - breaks, cells: parsed.record.map((cell) => unshelled(cell.trim())) })
      } else if (parsed.fault === 'open' && !isEnd && length(lines) < LONGEST_CELL) break
      else if (parsed.fault === 'open' || to > from)
        throw width === undefined ? noHeader(file, from, parsed.fault) : unclosed(file, from, to)
      else if (width === undefined) throw noHeader(file, from, parsed.fault)
      else {
        yield rows
        rows = []
        onBroken(to, parsed.fault)
      }
      done = parsed.to
    }
    waiting.lines = lines.slice(done)
    waiting.after += done
    // Looked at again only once they have doubled, so that a long cell costs no more than twice its length.
    waiting.enough = 2 * waiting.lines.length || 1
  }

  let line = 0
  for await (const lines of source) {
    for (const text of lines) {
      line += 1
      if (line <= titleLines) continue
      const cells = cellsOf(text, delimiter, width)
      if (cells !== null && waiting.lines.length >= waiting.enough) yield* parseWaiting(false)
      if (cells === null || waiting.lines.length > 0) {
        if (waiting.lines.length === 0) waiting.after = line - 1
        waiting.lines.push(text)
      } else if (cells.length > 1 || text.trim() !== '') {
        width ??= cells.length
        rows.push({ line, cells })
        if (rows.length === MOST_ROWS) {
          yield rows
          rows = []
        }
      }
    }
    if (waiting.lines.length >= waiting.enough) yield* parseWaiting(false)
    yield rows
    rows = []
  }
  if (waiting.lines.length > 0) yield* parseWaiting(true)
  yield rows
}

/** What the parser calls them. */
const faults: ReadonlyMap<string | undefined, CsvFault> = new Map([
  ['INVALID_OPENING_QUOTE', 'opening'],
  ['CSV_INVALID_CLOSING_QUOTE', 'closing'],
  ['CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE', 'closing'],
  ['CSV_QUOTE_NOT_CLOSED', 'open'],
])

function parseLines(parseCsv: typeof parse, lines: readonly string[], delimiter: string): Parsed[] {
  const parsed: Parsed[] = []
  parseCsv(lines.join('\n'), {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record: string[], { lines: to }) => {
      parsed.push({ to, record })
      return null
    },
    on_skip: (error) => {
      const to = Number(error?.lines ?? (parsed.at(-1)?.to ?? 0) + 1)
      parsed.push({ to, fault: faults.get(error?.code) ?? 'other' })
    },
  })
  return parsed
}

/**
 * The cells of a line, trimmed; null where it has a quote that does not begin or end a cell of it, or is still open at its end. Blanks around
 * quotes say nothing, and ="0012" is how spreadsheets are told to leave 0012 as it is.
 */
function cellsOf(text: string, delimiter: string, width = 0): string[] | null {
  // Room for as many as other lines have: a list that grows takes twice as much.
  const cells = new Array<string>(width)
  let count = 0
  let quote = text.indexOf('"')
  let from = 0
  for (;;) {
    if (quote >= 0 && beginsAt(text, from, quote)) {
      const close = closeOf(text, quote)
      if (close < 0) return null
      const end = behindBlanks(text, close + 1)
      if (end < text.length && !text.startsWith(delimiter, end)) return null
      const within = text.slice(quote + 1, close).replaceAll('""', '"')
      cells[count] = unshelled(within.trim())
      quote = text.indexOf('"', end)
      from = end
    } else {
      const end = endOr(text.length, text.indexOf(delimiter, from))
      if (quote >= 0 && quote < end) return null
      cells[count] = trimmed(text.slice(from, end))
      from = end
    }
    count += 1
    if (from === text.length) break
    from += delimiter.length
  }
  if (count < width) cells.length = count
  return cells
}

/** Whether nothing but blanks, or the mark of a spreadsheet's formula, stands between the begin of a cell and a quote. */
function beginsAt(text: string, from: number, quote: number): boolean {
  const begin = behindBlanks(text, from)
  return begin === quote || (begin === quote - 1 && text[begin] === '=')
}

function behindBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at += 1
  return at
}

/** The next quote behind one that opens a cell which is none of two; -1 where there is none. */
function closeOf(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close
}

/** A cell without what makes it a formula of one text. */
const unshelled = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell

const endOr = (length: number, found: number): number => (found < 0 ? length : found)

/** `trim` is only called where there may be something to trim: most cells have nothing. */
function trimmed(cell: string): string {
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim()
}

/** Whether a character is certainly no blank. */
const isInk = (code: number): boolean => code > 0x20 && code < 0x7f

const length = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)

/** A cell that holds whole rows is no text of several lines: its quote was never closed. */
function swallows(record: readonly string[], delimiter: string, width: number): boolean {
  return record.some((cell) =>
    cell.split('\n').some((part) => part.split(delimiter).length >= Math.max(width, 3)),
  )
}

function noHeader(file: string, line: number, fault: CsvFault): FileError {
  return new FileError(say('file.header-no-csv', { file, line, reason: say('row.no-csv', { fault }) }))
}

function unclosed(file: string, from: number, to: number): FileError {
  return new FileError(say('file.open-quote', { file, from, lines: Math.max(to - from, 0), to }))
}
