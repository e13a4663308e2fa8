import readXlsx, { type Sheet } from 'read-excel-file/node'
import { say } from '../../../domain/words/say.ts'
import { FileError, quoted } from '../file-error.ts'
import type { FileRow } from './open-rows.ts'

/** The rows of a sheet of an .xlsx file, the first where none is named; days are written as YYYY-MM-DD[ HH:mm:ss]. */
export async function* readSheet(file: string, named: string | undefined): AsyncGenerator<FileRow[]> {
  const sheets = await sheetsOf(file)
  const sheet = named === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === named)
  if (sheet === undefined)
    throw new FileError(
      say('file.no-sheet', {
        ...{ file, sheet: quoted(named ?? '') },
        sheets: sheets.map((each) => each.sheet).join(', '),
      }),
    )
  yield sheet.data
    .map((row, at) => ({ line: at + 1, cells: row.map(textOfCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

async function sheetsOf(file: string): Promise<Sheet[]> {
  try {
    return await readXlsx(file)
  } catch (cause) {
    throw new FileError(say('file.broken-sheet', { file }), { cause })
  }
}

/** What stands in a cell of a sheet, as files of text write it. */
export function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return textOfNumber(value)
  if (value instanceof Date)
    return value
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ')
      .replace(/ 00:00:00$/, '')
  return String(value).trim()
}

/** A number of a sheet has no two readings: with a fourth decimal 1.234 is no thousand of anything. */
function textOfNumber(value: number): string {
  const text = String(value)
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text
}
