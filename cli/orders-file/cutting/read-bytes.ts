import { type FileHandle, open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { say } from '../../../domain/words/say.ts'
import { reasonTold } from '../../error-in-words.ts'
import { UsageError } from '../../usage-error.ts'
import { FileError } from '../file-error.ts'

/** Codes of the system for what often keeps a file from being opened. */
const unreadable = ['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES'] as const
const CHUNK = 2 ** 16

/**
 * The file's bytes, unzipped where they begin as gzip does, whatever the file is called. What is given is overwritten once more is asked for:
 * a buffer for each piece made V8 clear memory every few megabytes.
 */
export async function* readBytes(file: string): AsyncGenerator<Buffer> {
  let handle: FileHandle | undefined
  try {
    const buffer = Buffer.allocUnsafe(CHUNK)
    let bytes: Buffer
    try {
      handle = await open(file)
      bytes = await nextOf(handle, buffer)
    } catch (cause) {
      throw notReadable(file, cause)
    }
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) yield* unzipped(file, handle)
    else for (; bytes.length > 0; bytes = await nextOf(handle, buffer)) yield bytes
  } finally {
    await handle?.close()
  }
}

async function nextOf(handle: FileHandle, buffer: Buffer): Promise<Buffer> {
  const { bytesRead } = await handle.read(buffer, 0, CHUNK, null)
  return buffer.subarray(0, bytesRead)
}

async function* unzipped(file: string, handle: FileHandle): AsyncGenerator<Buffer> {
  const bytes = handle.createReadStream({ start: 0, autoClose: false })
  const gunzip = createGunzip({ chunkSize: CHUNK })
  bytes.on('error', (error) => gunzip.destroy(error))
  try {
    yield* bytes.pipe(gunzip)
  } catch (cause) {
    throw new FileError(say('file.broken-zip', { file }), { cause })
  } finally {
    bytes.destroy()
  }
}

function notReadable(file: string, cause: unknown): Error {
  const why = unreadable.find((code) => code === Object(cause).code)
  if (why) return new FileError(say('file.unreadable', { file, why }), { cause })
  return new UsageError(say('usage.unread', { file, why: reasonTold(cause) }), { cause })
}
