import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { SigningKey, SigningKeys } from '../../domain/senders/signing-keys.ts'
import { Problem } from './problem.ts'

/** What a token is for: one of another purpose is none. `complaint` tokens are made by the company's own systems. */
export type Purpose = 'holdfast:complaint' | 'holdfast:complaint-form' | 'holdfast:complaint-receipt'
export type ReadToken = { claims: JWTPayload; issuedAt: Date | undefined }

/** A JSON Web Token (HS256) that says something to whoever holds it and cannot be made up: nothing is stored for it. */
export function signToken(
  purpose: Purpose,
  claims: Record<string, string | boolean>,
  { keys, now, seconds }: { keys: SigningKeys; now: Date; seconds: number },
): Promise<string> {
  const [key] = keysFor(keys, now)
  if (!key) throw new Problem('unavailable', 'No key with the scope complaints can be used.')
  const at = Math.floor(now.getTime() / 1000)
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: key.name })
    .setAudience(purpose)
    .setIssuedAt(at)
    .setExpirationTime(at + seconds)
    .sign(bytesOf(key))
}

/** What a token says, signed by any key that may send complaints; undefined for one that is made up, for something else, endless or over. */
export async function readToken(
  purpose: Purpose,
  token: string | undefined,
  { keys, now }: { keys: SigningKeys; now: Date },
): Promise<ReadToken | undefined> {
  if (token === undefined || token === '') return undefined
  for (const key of keysFor(keys, now)) {
    try {
      const { payload } = await jwtVerify(token, bytesOf(key), {
        algorithms: ['HS256'],
        audience: purpose,
        currentDate: now,
        requiredClaims: ['exp'],
      })
      return {
        claims: payload,
        issuedAt: payload.iat === undefined ? undefined : new Date(payload.iat * 1000),
      }
    } catch (error) {
      // Of another key perhaps; anything else than a refusal is a fault of ours.
      if (!(error instanceof errors.JOSEError)) throw error
    }
  }
  return undefined
}

function keysFor({ usable }: SigningKeys, now: Date): SigningKey[] {
  const today = now.toISOString().slice(0, 10)
  return usable.filter(
    ({ scopes, expires }) => scopes.includes('complaints') && (expires === undefined || expires >= today),
  )
}

function bytesOf({ secret }: SigningKey): Uint8Array {
  return new Uint8Array(Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
}
