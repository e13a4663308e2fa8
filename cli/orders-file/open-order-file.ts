import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import * as z from 'zod'

const delimiters = [',', ';', '\t', '|']
const Parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })

/** One row of an order file and the line it stands on (the first line is 1). */
export type FileRow = { line: number; cells: string[] }

/**
 * The rows of a file one after another, the first included: plain or gzip; columns by comma, semicolon, tab or bar
 * (as CSV, with quotes), else by blanks. Empty lines are passed over. `onBroken` hears of records that are no CSV.
 */
export async function* openOrderFile(
  file: string,
  onBroken: (line: number, reason: string) => void,
): AsyncGenerator<FileRow> {
  const chunks = chunksOf(file)
  const start = await readFirstLine(chunks)
  const delimiter = delimiterOf(start.toString('utf8'))
  const source = Readable.from(continueAfter(start, chunks))
  yield* delimiter === null ? rowsOfBlanks(source) : rowsOfCsv(source, delimiter, onBroken)
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
  source: Readable,
  delimiter: string,
  onBroken: (line: number, reason: string) => void,
): AsyncGenerator<FileRow> {
  const parser = source.pipe(
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        onBroken(Number(error?.lines ?? 0), error?.message ?? 'this record is not CSV')
        return undefined
      },
    }),
  )
  source.on('error', (error) => parser.destroy(error))
  for await (const next of parser) {
    const { record, info } = Parsed.parse(next)
    yield { line: info.lines, cells: record.map((cell) => cell.trim()) }
  }
}

/** The file's bytes, unzipped where they begin as gzip does, whatever the file is called. */
async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  const raw: AsyncIterator<Buffer> = source[Symbol.asyncIterator]()
  const first = await raw.next()
  if (first.done) return
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b
  const all = continueAfter(first.value, raw)
  if (!isGzip) {
    yield* all
    return
  }
  const bytes = Readable.from(all)
  const gunzip = createGunzip()
  bytes.on('error', (error) => gunzip.destroy(error))
  try {
    yield* bytes.pipe(gunzip)
  } catch (cause) {
    throw new Error(`${file} cannot be unzipped, it is cut short or damaged`, { cause })
  }
}

async function readFirstLine(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let start: Buffer = Buffer.alloc(0)
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    start = Buffer.concat([start, next.value])
    if (start.includes('\n')) break
  }
  return start
}

async function* continueAfter(start: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}

/** The delimiter that the first line has most of, outside quotes; null where it has none: columns stand by blanks. */
function delimiterOf(text: string): string | null {
  const first = (text.trimStart().split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = delimiters.map((delimiter) => ({ delimiter, count: first.split(delimiter).length - 1 }))
  const most = counted.reduce((best, next) => (next.count > best.count ? next : best))
  return most.count > 0 ? most.delimiter : null
}
