import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { say } from '../../../domain/words/say.ts'
import { reasonInWords } from '../../error-in-words.ts'
import { UsageError } from '../../usage-error.ts'
import { FileError } from '../file-error.ts'

/** Codes of the system for what often keeps a file from being opened. */
const unreadable = ['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES'] as const

/** The file's bytes, unzipped where they begin as gzip does, whatever the file is called. */
export async function* readBytes(file: string): AsyncGenerator<Buffer> {
  const raw: AsyncIterator<Buffer> = createReadStream(file)[Symbol.asyncIterator]()
  const first = await firstChunk(file, raw)
  if (first === null) return
  const all = continueAfter(first, raw)
  if (!(first[0] === 0x1f && first[1] === 0x8b)) {
    yield* all
    return
  }
  const bytes = Readable.from(all)
  const gunzip = createGunzip()
  bytes.on('error', (error) => gunzip.destroy(error))
  try {
    yield* bytes.pipe(gunzip)
  } catch (cause) {
    throw new FileError(say('file.broken-zip', { file }), { cause })
  }
}

async function firstChunk(file: string, raw: AsyncIterator<Buffer>): Promise<Buffer | null> {
  try {
    const first = await raw.next()
    return first.done ? null : first.value
  } catch (cause) {
    const why = unreadable.find((code) => code === Object(cause).code)
    if (why) throw new FileError(say('file.unreadable', { file, why }), { cause })
    throw new UsageError(`${file} cannot be read: ${reasonInWords(cause)}`, { cause })
  }
}

async function* continueAfter(start: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}
