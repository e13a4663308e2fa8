import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

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
    throw new Error(`${file} cannot be unzipped, it is cut short or damaged`, { cause })
  }
}

async function firstChunk(file: string, raw: AsyncIterator<Buffer>): Promise<Buffer | null> {
  try {
    const first = await raw.next()
    return first.done ? null : first.value
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${inWords(cause)}`, { cause })
  }
}

function inWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a directory'
  if (code === 'EACCES') return 'it may not be opened by this user'
  return error instanceof Error ? error.message : String(error)
}

async function* continueAfter(start: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}
