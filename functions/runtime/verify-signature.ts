import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyScope, SigningKey, SigningKeys } from '../../domain/senders/signing-keys.ts'
import { Problem } from './problem.ts'

const toleranceMs = 5 * 60_000

/** A signed request: the bytes of its body and its headers in lower case. */
export type Signed = { body: Buffer; header(name: string): string | undefined }

/** A message whose sender is known: its id, and the key that signed it. */
export type Sender = { messageId: string; key: SigningKey }

/**
 * Checks a request's Standard Webhooks signature (v1, HMAC-SHA256 over id, timestamp and the body's bytes) against every key,
 * at most five minutes off either way. Throws a Problem that says what to do: `bad-signature`, also for a key that has
 * expired, or `forbidden` for one that may not send what `scope` names.
 */
export async function verifySignature(
  request: Signed,
  scope: KeyScope,
  keys: () => Promise<SigningKeys>,
  now: Date,
): Promise<Sender> {
  const messageId = request.header('webhook-id')
  const timestamp = request.header('webhook-timestamp')
  const signatures = request.header('webhook-signature')
  if (!messageId || !timestamp || !signatures) {
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
  const { usable } = await keys()
  const key = usable.find(({ secret }) => {
    const expected = sign(secret, `${messageId}.${timestamp}.`, request.body)
    return given.some((signature) => equal(signature, expected))
  })
  if (!key) refuse('No signature matches; check the secret, and that the body is signed as it is sent.')
  if (key.expires && key.expires < now.toISOString().slice(0, 10))
    refuse(`The key ${key.name} expired on ${key.expires}; ask for a new one.`)
  if (!key.scopes.includes(scope)) {
    throw new Problem(
      'forbidden',
      `The key ${key.name} may send ${key.scopes.join(', ')}; this needs ${scope}.`,
    )
  }
  return { messageId, key }
}

/** By hand, because the library signs text only: bytes that are no UTF-8 would count as other bytes (docs/decisions/0021). */
function sign(secret: string, head: string, body: Buffer): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(head).update(body).digest('base64')}`
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function refuse(detail: string): never {
  throw new Problem('bad-signature', detail)
}
