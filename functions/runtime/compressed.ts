import { gzipSync } from 'node:zlib'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** Shorter than one packet: compressing it saves no time. */
const worthBytes = 1_200

/** An answer as gzip where the browser takes that: API Gateway compresses nothing by itself. */
export function compressed(
  answer: APIGatewayProxyStructuredResultV2,
  acceptEncoding = '',
): APIGatewayProxyStructuredResultV2 {
  const { body = '', headers } = answer
  if (!/\bgzip\b/.test(acceptEncoding) || body.length < worthBytes) return answer
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  }
}
