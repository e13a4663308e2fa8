import { say } from '../../../domain/words/say.ts'
import { FileError } from '../file-error.ts'
import { type CsvFault, cutCsv } from './cut-csv.ts'
import type { Shape } from './find-shape.ts'
import { linesOf } from './lines-of.ts'
import { readBytes } from './read-bytes.ts'

/** One row of an order file and the line it begins on (the first line is 1). */
export type FileRow = { line: number; cells: string[] }

/**
 * The rows of a file, many at a time, behind its title lines, the header included. Empty lines and ruled lines (`|----|`) are passed over.
 * `onBroken` hears of single records that are no CSV, once all rows before them were given; a quote that swallows lines throws.
 */
export async function* openRows(
  file: string,
  shape: Shape,
  onBroken: (line: number, fault: CsvFault) => void,
): AsyncGenerator<FileRow[]> {
  const all =
    shape.kind === 'sheet'
      ? // The reader of sheets takes longer to load than most files to read.
        (await import('./read-sheet.ts')).readSheet(file, shape.sheet)
      : shape.delimiter === null
        ? rowsOfBlanks(linesOf(textOf(file, shape.encoding.name)))
        : cutCsv(
            linesOf(textOf(file, shape.encoding.name)),
            { file, delimiter: shape.delimiter, titleLines: shape.titleLines },
            onBroken,
          )
  for await (const rows of all)
    yield rows.filter(({ line, cells }) => line > shape.titleLines && !isRule(cells))
}

/** Most cells begin with something else, which is less work to see than to match. */
const isRuled = (cell: string): boolean => cell === '' || (isLine(cell[0]) && /^[-=+]+$/.test(cell))
const isLine = (mark = ''): boolean => mark === '-' || mark === '=' || mark === '+'

function isRule(cells: readonly string[]): boolean {
  return cells.every(isRuled) && cells.some((cell) => cell !== '')
}

/** The file's text, decoded; bytes that the encoding does not have throw. */
export async function* textOf(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of readBytes(file)) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new FileError(say('file.other-encoding', { file, encoding }), { cause })
  }
}

async function* rowsOfBlanks(source: AsyncIterable<string[]>): AsyncGenerator<FileRow[]> {
  let line = 0
  for await (const lines of source) {
    const rows: FileRow[] = []
    for (const text of lines) {
      line += 1
      const trimmed = text.trim()
      if (trimmed !== '') rows.push({ line, cells: trimmed.split(/\s+/) })
    }
    yield rows
  }
}
