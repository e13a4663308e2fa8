import { createPublicKey } from 'node:crypto'
import { type JWTPayload, jwtVerify } from 'jose'
import { readApi } from '../http-api/read-api.ts'
import type { Host } from '../kernel/types.ts'
import { checkUserPools } from './check-user-pools.ts'
import { algorithm, type ClaimNames, claimsOf, type Holder, signToken } from './issue-token.ts'
import { loadKey } from './load-key.ts'
import { type Authorizer, readAuthorizers } from './read-authorizers.ts'

const VALID_FOR_YEARS = 10
const cognito: ClaimNames = { person: 'username', role: 'cognito:groups' }

/** The stack as issuer of tokens: for whom it is asked, and the check that the API's authorizer makes. */
export interface Identity {
  /** A development token with every scope that a route asks for, good for ten years of the stack's clock. */
  issue(holder: Holder): Promise<string>
  /** The claims of a valid token; throws when signature, issuer, audience or (virtual) time do not fit. */
  verify(jwt: string, expected: { issuer: string; audience: string[] }): Promise<JWTPayload>
}

/** Takes the place of the template's user pool; tokens of one run stay good in the next, as the key is kept. */
export function createIdentity(host: Host, names: ClaimNames = cognito): Identity {
  checkUserPools(host)
  const authorizers = readAuthorizers(host)
  const privateKey = loadKey(host.dataDir)
  const publicKey = createPublicKey(privateKey)
  const issuer = theIssuer(authorizers)
  const audience = [...new Set(authorizers.flatMap((authorizer) => authorizer.audience))]
  const scopes = new Set(readApi(host)?.routes.flatMap((route) => route.scopes))
  host.tell('up', 'issues development tokens, for this stack only')

  return {
    issue(holder) {
      const now = host.clock.now()
      const end = new Date(now)
      end.setUTCFullYear(end.getUTCFullYear() + VALID_FOR_YEARS)
      return signToken(privateKey, {
        token_use: 'access',
        iss: issuer,
        aud: audience,
        scope: [...scopes].join(' '),
        iat: seconds(now),
        exp: seconds(end),
        ...claimsOf(holder, names),
      })
    },
    async verify(jwt, expected) {
      const options = { ...expected, algorithms: [algorithm], currentDate: host.clock.now() }
      return (await jwtVerify(jwt, publicKey, options)).payload
    },
  }
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

function theIssuer(authorizers: Authorizer[]): string {
  const issuers = [...new Set(authorizers.map(({ issuer }) => issuer))]
  if (issuers.length > 1)
    throw new Error(`the local stack issues one token, but the authorizers name ${issuers.join(' and ')}`)
  return issuers[0] ?? 'urn:local-stack'
}
