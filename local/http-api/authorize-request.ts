import type { JWTPayload } from 'jose'
import type { Identity } from '../identity/create-identity.ts'
import type { Authorizer } from '../identity/read-authorizers.ts'

/** What a function sees of a verified token in `requestContext.authorizer`. */
export interface Authority {
  jwt: { claims: Record<string, string>; scopes: string[] | null }
}

/**
 * Verifies the bearer token of a request for `authorizer`. 401 whatever is wrong with it; 403 when it has none of the
 * scopes that the route asks for, as the token of a login (an ID token) never has.
 */
export async function authorizeRequest(
  identity: Identity,
  authorizer: Authorizer,
  scopes: string[],
  authorization: string | undefined,
): Promise<Authority | 401 | 403> {
  const token = authorization?.replace(/^Bearer /i, '')
  if (!token) return 401
  const claims = await identity.verify(token, authorizer).catch(() => undefined)
  if (!claims) return 401
  const held = String(claims.scope ?? claims.scp ?? '').split(' ')
  if (scopes.length > 0 && !scopes.some((scope) => held.includes(scope))) return 403
  return { jwt: { claims: asStrings(claims), scopes: scopes.length > 0 ? scopes : null } }
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
