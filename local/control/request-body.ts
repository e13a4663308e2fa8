import type { IncomingMessage } from 'node:http'

const LARGEST_BODY = 10_000

/** What is wrong with a request to the control, in words for its sender. */
export class BadRequest extends Error {
  override name = 'BadRequest'
}

/** The body of a request as text. Throws BadRequest when it is far too long. */
export async function readText(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += chunk
    if (body.length > LARGEST_BODY) throw new BadRequest('the request is far too long')
  }
  return body
}

/** A body that is to be JSON. Throws BadRequest. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new BadRequest('the request body is not JSON', { cause })
  }
}
