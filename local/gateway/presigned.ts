import type { IncomingMessage } from 'node:http'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'
import { instantOf } from './is-signed.ts'

/** What the query of a presigned link says. */
export type Linked = {
  keyId: string
  region: string
  service: string
  at: Date
  seconds: number
  signature: string
}

const bodyHash = 'X-Amz-Content-Sha256'

/** Who made a link, and until when it is good; undefined for a request that is none: links only fetch. */
export function linkOf({ method, url = '/' }: Pick<IncomingMessage, 'method' | 'url'>): Linked | undefined {
  const { searchParams } = new URL(url, 'http://gateway')
  const said = (name: string) => searchParams.get(`X-Amz-${name}`) ?? ''
  const [keyId = '', , region = '', service = ''] = said('Credential').split('/')
  const at = instantOf(said('Date'))
  const seconds = Number(said('Expires'))
  const signature = said('Signature')
  return method === 'GET' && signature !== '' && at && seconds > 0
    ? { keyId, region, service, at, seconds, signature }
    : undefined
}

/** Whether a link carries the signature that the secret makes of it, by anything that it asks for. */
export async function isLinkSigned(request: IncomingMessage, link: Linked, secret: string): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway')
  const sessionToken = searchParams.get('X-Amz-Security-Token')
  // The signer puts the header back where it was.
  const asked = [...searchParams].filter(([name]) => name !== 'X-Amz-Signature' && name !== bodyHash)
  const signer = new SignatureV4({
    credentials: {
      accessKeyId: link.keyId,
      secretAccessKey: secret,
      ...(sessionToken !== null && { sessionToken }),
    },
    region: link.region,
    service: link.service,
    sha256: Sha256,
    uriEscapePath: false,
  })
  const { host = '' } = request.headers
  const signed = await signer.presign(
    {
      ...{ method: 'GET', protocol: 'http:', hostname: host, path: pathname },
      query: Object.fromEntries(asked),
      headers: { host, [bodyHash]: searchParams.get(bodyHash) ?? '' },
    },
    { signingDate: link.at, expiresIn: link.seconds },
  )
  return signed.query?.['X-Amz-Signature'] === link.signature
}
