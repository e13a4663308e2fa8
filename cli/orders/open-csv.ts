import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Info, parse } from 'csv-parse'
import * as z from 'zod'

const DELIMITERS = [',', ';', '\t', '|']
const Parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })

/** One record of the file and the line it ends on (the header is line 1). */
export type CsvRow = { line: number; values: string[] }

/** An opened CSV file: its header, its rows one after another, and once they are read the SHA-256 of its bytes. */
export type OpenCsv = {
  header: string[]
  rows: AsyncIterable<CsvRow>
  fingerprint: () => string
}

/**
 * Opens a CSV file (plain or gzip, with or without a byte-order mark; comma, semicolon, tab or bar between the
 * columns). `onBroken` hears of records that are no CSV at all; reading goes on behind them.
 */
export async function openCsv(
  file: string,
  onBroken: (line: number, reason: string) => void,
): Promise<OpenCsv> {
  const hash = createHash('sha256')
  const hashed = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const source = createReadStream(file)
  const bytes = source.on('error', (error) => hashed.destroy(error)).pipe(hashed)
  const plain = file.endsWith('.gz') ? unzip(bytes) : bytes
  const chunks: AsyncIterator<Buffer> = plain[Symbol.asyncIterator]()
  const start = await readFirstLine(chunks)
  const parser = Readable.from(continueAfter(start, chunks)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(start.toString('utf8')),
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
  const records = readRecords(parser)
  const first = await records.next()
  if (first.done) throw new Error(`${file} is empty: a header line with column names is needed`)
  return {
    header: first.value.values.map((name) => name.trim()),
    rows: records,
    fingerprint: () => hash.digest('hex'),
  }
}

function unzip(bytes: Transform): Transform {
  const gunzip = createGunzip()
  bytes.on('error', (error) => gunzip.destroy(error))
  return bytes.pipe(gunzip)
}

async function readFirstLine(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let start: Buffer = Buffer.alloc(0)
  while (!start.includes('\n')) {
    const next = await chunks.next()
    if (next.done) break
    start = Buffer.concat([start, next.value])
  }
  return start
}

async function* continueAfter(start: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}

function delimiterOf(text: string): string {
  const header = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}

async function* readRecords(parser: AsyncIterable<unknown>): AsyncGenerator<CsvRow> {
  for await (const next of parser) {
    const { record, info }: { record: string[]; info: Pick<Info, 'lines'> } = Parsed.parse(next)
    yield { line: info.lines, values: record }
  }
}
