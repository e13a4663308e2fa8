import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayEventRequestContextV2, APIGatewayProxyEventV2WithRequestContext } from 'aws-lambda'
import type { Authority } from './authorize-request.ts'

type Context = APIGatewayEventRequestContextV2 & { authorizer?: Authority }

/** Everything about a request that its event is made of. */
export interface Incoming {
  request: IncomingMessage
  body: Buffer
  path: string
  query: string
  routeKey: string
  pathParameters: Record<string, string>
  authorizer: Authority | undefined
  requestId: string
  now: Date
  accountId: string
  apiId: string
}

// The split was measured by others on the real service: even a form, or a body without a type, is binary.
const TEXT = /^(text\/|application\/(json|xml|javascript)\s*(;|$))/i

/** The payload format 2.0 event that API Gateway would send the function for this request. */
export function toEvent(incoming: Incoming): APIGatewayProxyEventV2WithRequestContext<Context> {
  const { request, body, query, pathParameters, authorizer } = incoming
  const headers = joinHeaders(request)
  const cookies = request.headersDistinct.cookie?.flatMap((line) => line.split(/;\s*/))
  const isText = TEXT.test(headers['content-type'] ?? '')
  // HTTP APIs hand the path over decoded, unlike REST APIs and function URLs.
  const rawPath = decodeURIComponent(incoming.path)
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  return {
    version: '2.0',
    routeKey: incoming.routeKey,
    rawPath,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers,
    ...(query && { queryStringParameters: joinQuery(query) }),
    requestContext: {
      accountId: incoming.accountId,
      apiId: incoming.apiId,
      ...(authorizer && { authorizer }),
      domainName: host,
      domainPrefix: host.split('.')[0] ?? '',
      http: {
        method: request.method ?? '',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: sourceIp(request),
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: incoming.requestId,
      routeKey: incoming.routeKey,
      stage: '$default',
      time: logTime(incoming.now),
      timeEpoch: incoming.now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  }
}

function joinHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {
    'x-amzn-trace-id': `Root=1-00000000-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    'x-forwarded-for': sourceIp(request),
    'x-forwarded-port': String(request.socket.localPort),
    'x-forwarded-proto': 'http',
  }
  for (const [name, values] of Object.entries(request.headersDistinct))
    if (name !== 'cookie' && values) headers[name] = values.join(',')
  return headers
}

function joinQuery(query: string): Record<string, string> {
  const parameters: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query))
    parameters[name] = parameters[name] === undefined ? value : `${parameters[name]},${value}`
  return parameters
}

function sourceIp(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}

/** The access log's time, such as 02/Mar/2026:10:15:00 +0000. */
function logTime(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}
