import type { IncomingMessage } from 'node:http'

/** API Gateway's payload limit in bytes. */
const LIMIT = 10 * 1024 * 1024

/** The whole body of a request, or undefined when it exceeds API Gateway's limit of 10 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  // A body beyond the limit is still read to its end: a client that is cut off in mid-send never sees the 413.
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size <= LIMIT) chunks.push(bytes)
  }
  return size > LIMIT ? undefined : Buffer.concat(chunks)
}
