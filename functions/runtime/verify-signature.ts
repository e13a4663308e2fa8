import { timingSafeEqual } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { Problem } from './problem.ts'

const toleranceMs = 5 * 60_000

/** A signed request: the raw body and its headers in lower case. */
export type Signed = { body: string; header(name: string): string | undefined }

/**
 * Checks a request's Standard Webhooks signature (v1, HMAC-SHA256 over id, timestamp and raw body) against every live
 * secret, at most five minutes off either way. Throws a Problem `bad-signature` that says what to do.
 */
export async function verifySignature(
  request: Signed,
  secrets: () => Promise<readonly string[]>,
  now: Date,
): Promise<void> {
  const id = request.header('webhook-id')
  const timestamp = request.header('webhook-timestamp')
  const signatures = request.header('webhook-signature')
  if (!id || !timestamp || !signatures) {
    refuse('Sign the request: webhook-id, webhook-timestamp and webhook-signature are all needed.')
  }
  if (!/^\d{1,12}$/.test(timestamp)) refuse('webhook-timestamp must be whole seconds since 1970.')
  const signedAt = new Date(Number(timestamp) * 1000)
  if (Math.abs(now.getTime() - signedAt.getTime()) > toleranceMs) {
    refuse(
      "webhook-timestamp is more than five minutes off; sign each attempt anew and check the sender's clock.",
    )
  }
  const given = signatures.split(' ').filter((signature) => signature.startsWith('v1,'))
  // Only now: a request that cannot be right must not make Holdfast ask for its secrets.
  const matches = (await secrets()).some((secret) => {
    const expected = new Webhook(secret).sign(id, signedAt, request.body)
    return given.some((signature) => equal(signature, expected))
  })
  if (!matches) refuse('No signature matches; check the secret, and that the body is signed as it is sent.')
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function refuse(detail: string): never {
  throw new Problem('bad-signature', detail)
}
