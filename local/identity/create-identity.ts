import { createPublicKey } from 'node:crypto'
import { type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Host } from '../kernel/types.ts'
import { checkUserPools } from './check-user-pools.ts'
import { loadKey } from './load-key.ts'
import { type Authorizer, readAuthorizers } from './read-authorizers.ts'

const ALGORITHM = 'RS256'
const VALID_FOR_YEARS = 10

/** The stack as issuer of tokens: one development token, and the check that the API's authorizer makes. */
export interface Identity {
  token: string
  /** The claims of a valid token; throws when signature, issuer, audience or (virtual) time do not fit. */
  verify(jwt: string, expected: { issuer: string; audience: string[] }): Promise<JWTPayload>
}

/** Takes the place of the template's user pool; tokens of one run stay good in the next, as the key is kept. */
export async function createIdentity(host: Host): Promise<Identity> {
  checkUserPools(host)
  const authorizers = readAuthorizers(host)
  const privateKey = loadKey(host.dataDir)
  const publicKey = createPublicKey(privateKey)

  const issuedAt = host.clock.now()
  const expires = new Date(issuedAt)
  expires.setUTCFullYear(expires.getUTCFullYear() + VALID_FOR_YEARS)
  const token = await new SignJWT({ token_use: 'access' })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject('developer')
    .setIssuer(theIssuer(authorizers))
    .setAudience([...new Set(authorizers.flatMap(({ audience }) => audience))])
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(privateKey)
  host.tell(
    'up',
    `issued a development token for this stack only, good until ${expires.toISOString().slice(0, 10)}`,
  )

  return {
    token,
    async verify(jwt, { issuer, audience }) {
      const options = { issuer, audience, algorithms: [ALGORITHM], currentDate: host.clock.now() }
      return (await jwtVerify(jwt, publicKey, options)).payload
    },
  }
}

function theIssuer(authorizers: Authorizer[]): string {
  const issuers = [...new Set(authorizers.map(({ issuer }) => issuer))]
  if (issuers.length > 1)
    throw new Error(`the local stack issues one token, but the authorizers name ${issuers.join(' and ')}`)
  return issuers[0] ?? 'urn:local-stack'
}
