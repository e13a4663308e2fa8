import type { IncomingMessage } from 'node:http'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

/** What an Authorization header of Signature Version 4 says. */
export type Claimed = { keyId: string; region: string; service: string; headers: string[] }

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=[0-9a-f]{64}$/

const bodyHash = 'x-amz-content-sha256'

/** Who a request says it is from, or undefined when it is not signed as AWS asks. */
export function claimedBy({ headers: { authorization = '' } }: IncomingMessage): Claimed | undefined {
  const [, keyId, region, service, headers] = form.exec(authorization) ?? []
  return keyId && region && service && headers
    ? { keyId, region, service, headers: headers.split(';') }
    : undefined
}

/** Whether the request carries the signature that the secret makes of it. Its time is not judged: the functions' clock is the stack's own. */
export async function isSigned(
  request: IncomingMessage,
  body: Uint8Array,
  { keyId, region, service, headers: names }: Claimed,
  secret: string,
): Promise<boolean> {
  const { 'x-amz-date': at, 'x-amz-security-token': sessionToken } = request.headers
  const signingDate = instantOf(String(at))
  if (!signingDate) return false
  const credentials = { accessKeyId: keyId, secretAccessKey: secret }
  const token =
    typeof sessionToken === 'string' && names.includes('x-amz-security-token') ? { sessionToken } : {}
  const signer = new SignatureV4({
    credentials: { ...credentials, ...token },
    region,
    service,
    sha256: Sha256,
    applyChecksum: names.includes(bodyHash),
  })
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway')
  const { host = '' } = request.headers
  // The signer trusts a hash that is there: left out, it is made of the body anew.
  const own = names.filter((name) => name !== bodyHash)
  const signed = await signer.sign(
    {
      ...{ method: request.method ?? '', protocol: 'http:', hostname: host, path: pathname, body },
      query: Object.fromEntries(searchParams),
      headers: Object.fromEntries(own.map((name) => [name, String(request.headers[name] ?? '')])),
    },
    { signingDate, signableHeaders: new Set(names) },
  )
  return signed.headers.authorization === request.headers.authorization
}

/** The instant of `20260302T101500Z`. */
export function instantOf(at: string): Date | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(at) ?? []
  const [year, month, day, hour, minute, second] = parts
  return second === undefined ? undefined : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
