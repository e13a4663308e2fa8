import type { JWTPayload } from 'jose'
import type { Identity } from '../identity/create-identity.ts'
import type { Authorizer } from '../identity/read-authorizers.ts'

/** What a function sees of a verified token in `requestContext.authorizer`. */
export interface Authority {
  jwt: { claims: Record<string, string>; scopes: null }
}

/** Verifies the bearer token of a request for `authorizer`; undefined means 401, whatever was wrong with it. */
export async function authorizeRequest(
  identity: Identity,
  authorizer: Authorizer,
  authorization: string | undefined,
): Promise<Authority | undefined> {
  const token = authorization?.replace(/^Bearer /i, '')
  if (!token) return undefined
  const claims = await identity.verify(token, authorizer).catch(() => undefined)
  return claims && { jwt: { claims: asStrings(claims), scopes: null } }
}

/** API Gateway hands every claim over as a string, lists in brackets with spaces. */
function asStrings(claims: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  )
}
