import { randomBytes } from 'node:crypto'
import * as z from 'zod'

const Content = z.strictObject({ execution: z.string(), nonce: z.string() })

/** A new task token for one attempt; opaque to whoever holds it, it leads back to its execution. */
export function mintToken(executionArn: string): string {
  const content = { execution: executionArn, nonce: randomBytes(24).toString('base64url') }
  return Buffer.from(JSON.stringify(content)).toString('base64url')
}

/** The execution a token was made for, or nothing when it is no token at all. */
export function executionOf(token: string): string | undefined {
  try {
    return Content.parse(JSON.parse(Buffer.from(token, 'base64url').toString())).execution
  } catch {
    return undefined
  }
}
