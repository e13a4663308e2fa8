import { say } from '../../../domain/words/say.ts'
import { FileError } from '../file-error.ts'
import { type Encoding, findEncoding } from './find-encoding.ts'
import { noTable } from './known-files.ts'
import { textOf } from './open-rows.ts'
import { readBytes } from './read-bytes.ts'

/** How a file is cut into rows and cells. `titleLines` stand before the header; a delimiter of null means blanks. */
export type Shape =
  | { kind: 'text'; encoding: Encoding; delimiter: string | null; titleLines: number }
  | { kind: 'sheet'; sheet: string | undefined; titleLines: number }

export type ShapeChoice = {
  encoding?: string | undefined
  delimiter?: string | undefined
  skipLines?: number | undefined
  sheet?: string | undefined
}

const delimiters = [',', ';', '\t', '|', '，']
const MOST_LINES = 50
const LINE_END = /\r\n|\n|\r/

/** Finds encoding, delimiter and title lines of a file; what is chosen is taken. */
export async function findShape(file: string, choice: ShapeChoice): Promise<Shape> {
  const beginning = await firstBytes(file)
  const kind = noTable(beginning)
  if (kind !== null) throw new FileError(say('file.no-table', { file, kind }))
  if (beginning.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return { kind: 'sheet', sheet: choice.sheet, titleLines: choice.skipLines ?? 0 }
  const encoding = await findEncoding(file, choice.encoding)
  const lines = await firstLines(file, encoding.name)
  if (lines.every((line) => line.trim() === '')) throw new FileError(say('file.empty', { file }))
  const separator = /^"?sep=(.)"? *$/i.exec(lines[0] ?? '')
  const named = choice.delimiter ?? separator?.[1]
  const delimiter = named === undefined ? delimiterOf(lines) : named.replace(/^(\\t|tab)$/, '\t')
  const titles = choice.skipLines ?? Math.max(separator ? 1 : 0, titleLines(lines, delimiter))
  return { kind: 'text', encoding, delimiter, titleLines: titles }
}

async function firstBytes(file: string): Promise<Buffer> {
  for await (const chunk of readBytes(file)) return chunk
  return Buffer.alloc(0)
}

async function firstLines(file: string, encoding: string): Promise<string[]> {
  let text = ''
  for await (const chunk of textOf(file, encoding)) {
    text += chunk
    if (text.split(LINE_END).length > MOST_LINES) break
  }
  return text.split(LINE_END).slice(0, MOST_LINES)
}

/** The delimiter of which most lines have equally many, outside quotes; null where no line has one. */
function delimiterOf(lines: readonly string[]): string | null {
  const plain = lines.filter((line) => line.trim() !== '').map((line) => line.replace(/"[^"]*"/g, ''))
  const scored = delimiters.map((delimiter) => {
    const often = new Map<number, number>()
    for (const line of plain) {
      const count = line.split(delimiter).length - 1
      if (count > 0) often.set(count, (often.get(count) ?? 0) + 1)
    }
    const [count, shared] = [...often].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
    return { delimiter, score: (count * shared) / plain.length, shared }
  })
  const best = scored.reduce((most, next) =>
    next.shared > most.shared || (next.shared === most.shared && next.score > most.score) ? next : most,
  )
  return best.score > 0 ? best.delimiter : null
}

/** Reports begin with lines of one cell each; the header is the first line behind them that has more. */
function titleLines(lines: readonly string[], delimiter: string | null): number {
  if (delimiter === null) return 0
  const header = lines.findIndex((line) => filledIn(line, delimiter) >= 2 || opensName(line))
  return Math.max(header, 0)
}

const filledIn = (line: string, delimiter: string): number =>
  line.split(delimiter).filter((cell) => cell.trim() !== '').length

/** Whether a line begins with a name of several lines, as headers of spreadsheets have them. */
const opensName = (line: string): boolean => line.startsWith('"') && line.split('"').length % 2 === 0
