import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { UsageError } from '../usage-error.ts'
import type { Shape } from './find-shape.ts'
import { readBytes } from './read-bytes.ts'
import { readSheet } from './read-sheet.ts'

/** One row of an order file and the line it begins on (the first line is 1). */
export type FileRow = { line: number; cells: string[] }

/**
 * The rows of a file one after another behind its title lines, the header included. Empty lines and ruled lines
 * (`|----|`) are passed over. `onBroken` hears of single records that are no CSV; a quote that swallows lines throws.
 */
export async function* openRows(
  file: string,
  shape: Shape,
  onBroken: (line: number, reason: string) => void,
): AsyncGenerator<FileRow> {
  const rows =
    shape.kind === 'sheet'
      ? readSheet(file, shape.sheet)
      : shape.delimiter === null
        ? rowsOfBlanks(textOf(file, shape.encoding.name))
        : rowsOfCsv(file, shape.encoding.name, shape.delimiter, shape.titleLines, onBroken)
  for await (const row of rows) {
    const isRule = row.cells.some((cell) => cell !== '') && row.cells.every((cell) => /^[-=+]*$/.test(cell))
    if (row.line > shape.titleLines && !isRule) yield row
  }
}

/** The file's text, decoded; bytes that the encoding does not have throw. */
export function textOf(file: string, encoding: string): Readable {
  return Readable.from(decoded(file, encoding))
}

async function* decoded(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of readBytes(file)) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new UsageError(`${file} is not ${encoding}: another --encoding, such as windows-1252 or gb18030`, {
      cause,
    })
  }
}

async function* rowsOfBlanks(source: Readable): AsyncGenerator<FileRow> {
  let line = 0
  for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    const trimmed = text.trim()
    if (trimmed !== '') yield { line, cells: trimmed.split(/\s+/) }
  }
}

async function* rowsOfCsv(
  file: string,
  encoding: string,
  delimiter: string,
  titleLines: number,
  onBroken: (line: number, reason: string) => void,
): AsyncGenerator<FileRow> {
  let last = titleLines
  // The parser runs ahead of who reads: what went wrong is told by where it stands itself.
  let parsed = titleLines
  let header: FileRow | null = null
  const source = textOf(file, encoding)
  const parser = source.pipe(
    parse({
      bom: true,
      delimiter,
      // Files that were joined from several have several.
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record, { lines }) => {
        parsed = lines
        return record
      },
      from_line: titleLines + 1,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        const line = Number(error?.lines ?? parsed + 1)
        const reason = error?.message ?? 'this record is not CSV'
        if (parsed === titleLines)
          parser.destroy(new UsageError(`${file}: the header on line ${parsed + 1} is no CSV: ${reason}`))
        else if (error?.code === 'CSV_QUOTE_NOT_CLOSED' || line > parsed + 1)
          parser.destroy(unclosed(file, parsed + 1, line))
        else onBroken(line, reason)
        parsed = line
        return undefined
      },
    }),
  )
  source.on('error', (error) => parser.destroy(error))
  const records: AsyncIterable<{ record: string[]; info: { lines: number } }> = parser
  for await (const { record, info } of records) {
    const row = { line: Math.min(last + 1, info.lines), cells: record.map((cell) => cell.trim()) }
    if (info.lines > last + 1) {
      // A cell that holds whole rows is no text of several lines: its quote was never closed.
      const width = header?.cells.length ?? row.cells.length
      const swallows = record.some((cell) =>
        cell.split('\n').some((part) => part.split(delimiter).length >= Math.max(width, 3)),
      )
      if (swallows) throw unclosed(file, row.line, info.lines)
      row.line = info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    }
    header ??= row
    last = info.lines
    yield row
  }
}

function unclosed(file: string, from: number, to: number): UsageError {
  return new UsageError(
    `${file}: a quote opened on line ${from} is not closed, it swallows ${Math.max(to - from, 0)} lines up to line ${to}: close or remove it`,
  )
}
