import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { Webhook } from 'standardwebhooks'
import * as z from 'zod'
import type { Caller } from '../../functions/runtime/caller.ts'
import type { HttpHandler } from '../../functions/runtime/serve-routes.ts'
import { operator, testSecret } from './given.ts'

type Sent = {
  /** Who holds the token that the API's authorizer has let in; the operator unless somebody else is named. */
  caller?: Caller
  method: string
  path: string
  headers?: Record<string, string>
  /** Bytes come as API Gateway hands over what is no text. */
  body?: string | Uint8Array
  base64?: boolean
}

/** API Gateway's event (payload 2.0) of a request; the path may carry a query. */
export function httpEvent({
  method,
  path,
  headers = {},
  body,
  base64 = false,
  caller = operator,
}: Sent): APIGatewayProxyEventV2 {
  const isBinary = base64 || body instanceof Uint8Array
  const { pathname, searchParams, search } = new URL(path, 'http://api.test')
  const http = { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' }
  const authorizer = {
    jwt: { claims: { username: caller.person, 'cognito:groups': `[${caller.role}]` }, scopes: null },
  }
  const identified = { authorizer }
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'api.test',
      domainPrefix: 'api',
      http,
      requestId: 'r',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
      ...identified,
    },
    body: isBinary && body !== undefined ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: isBinary,
  }
}

/** Headers that sign a body at an instant, as a message of its own unless an id is given. */
export function signature(
  body: string,
  at: Date,
  secret = testSecret,
  id = `msg-${randomUUID()}`,
): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
}

/** Content as its sender writes it: what is PUT says whom it is about, beside the path. */
export function named(method: string, path: string, content: unknown): unknown {
  const [, kind, id] = /^\/v1\/(accounts|people)\/([^/]+)$/.exec(path) ?? []
  if (method !== 'PUT' || !kind || !id || typeof content !== 'object') return content
  return { [kind === 'accounts' ? 'accountId' : 'personId']: decodeURIComponent(id), ...content }
}

const Json = z
  .string()
  .transform((text): unknown => (/^$|^[<\uFEFF]/.test(text) ? undefined : JSON.parse(text)))

/** Sends a request to a handler; answers with the status, the headers and the parsed body. */
export async function send(handler: HttpHandler, sent: Sent) {
  const answer = await handler(httpEvent(sent), {})
  const headers = z.record(z.string(), z.unknown()).parse(answer.headers)
  return { status: answer.statusCode, headers, body: Json.parse(answer.body), text: answer.body ?? '' }
}

/** Sends a signed JSON body. */
export function sendSigned(handler: HttpHandler, at: Date, method: string, path: string, content: unknown) {
  const body = JSON.stringify(named(method, path, content))
  return send(handler, { method, path, body, headers: signature(body, at) })
}
