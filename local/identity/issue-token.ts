import type { KeyObject } from 'node:crypto'
import { decodeJwt, type JWTPayload, SignJWT } from 'jose'
import { loadKey } from './load-key.ts'

/** The only kind of signature that API Gateway accepts in a JWT, and so the only one made here. */
export const algorithm = 'RS256'

/** Whose token it is: the id of a person, and the role they have. */
export type Holder = { person: string; role: string }
/** What the claims are called that say so; Cognito's own without it. */
export type ClaimNames = { person: string; role: string }

/** The claims of a holder. */
export function claimsOf({ person, role }: Holder, names: ClaimNames): JWTPayload {
  return { sub: person, [names.person]: person, [names.role]: [role] }
}

/** Signs claims as the stack that keeps its key in a data directory. */
export function signToken(key: KeyObject, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: algorithm }).sign(key)
}

/**
 * A token for somebody else of the same stack: as the one given, for another person and role. Needs the key in the data
 * directory, which only whoever started the stack can read.
 */
export function reissueToken(
  dataDir: string,
  token: string,
  holder: Holder,
  names: ClaimNames,
): Promise<string> {
  return signToken(loadKey(dataDir), { ...decodeJwt(token), ...claimsOf(holder, names) })
}
