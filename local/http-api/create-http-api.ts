import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Identity } from '../identity/create-identity.ts'
import { readAuthorizers } from '../identity/read-authorizers.ts'
import type { Host } from '../kernel/types.ts'
import { type Authority, authorizeRequest } from './authorize-request.ts'
import { corsHeaders, isPreflight } from './cors.ts'
import { createPermissions } from './create-permissions.ts'
import { invokeWithin } from './invoke-within.ts'
import { type Answer, readAnswer } from './read-answer.ts'
import { type Api, type Route, readApi } from './read-api.ts'
import { readBody } from './read-body.ts'
import { bySpecificity, matchRoute } from './route-pattern.ts'
import { createFactTeller } from './tell-facts.ts'
import { createThrottle } from './throttle.ts'
import { toEvent } from './to-event.ts'

/** Methods that change nothing. */
const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
/** API Gateway bills every 512 KB begun of a request as one. */
const BILLED_BYTES = 512 * 1024

/**
 * Serves the template's HTTP API: routes, throttling, JWT authorizers and Lambda proxy integrations, with the
 * answers and limits of API Gateway. The returned listener takes every request that is not the stack's own.
 */
export function createHttpApi(host: Host, identity: Identity, facts = createFactTeller(host.tell)) {
  const api = readApi(host)
  const authorizers = readAuthorizers(host)
  const permitted = createPermissions(host)
  const endpoints = (api?.routes ?? []).map((route) => ({ route, passes: throttleOf(host, route) }))
  endpoints.sort((a, b) => bySpecificity(a.route.pattern, b.route.pattern))
  for (const { route } of endpoints)
    if (route.authorizerId && !authorizers.some(({ id }) => id === route.authorizerId))
      throw new Error(`route "${route.pattern.key}": the template has no authorizer "${route.authorizerId}"`)

  /** Answers, and tells of everything that may bring something in. */
  async function respond(request: IncomingMessage, served: Api, requestId: string): Promise<Answer> {
    const began = performance.now()
    const seen = { route: '(no route)', bytes: 0 }
    const answer = await answerTo(request, served, requestId, seen)
    const { method = 'GET' } = request
    const milliseconds = performance.now() - began
    if (!harmless.has(method))
      facts.tell({ route: `${method} ${seen.route}`, bytes: seen.bytes, status: answer.status, milliseconds })
    return answer
  }

  async function answerTo(
    request: IncomingMessage,
    served: Api,
    requestId: string,
    seen: { route: string; bytes: number },
  ): Promise<Answer> {
    const body = await readBody(request)
    if (!body) return failure(413, 'Request Entity Too Large')
    seen.bytes = body.length
    const { method = 'GET' } = request
    if (served.cors && isPreflight(method, request.headers)) return { status: 204, headers: {}, body: '' }

    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
    const found = find(method, path)
    if (found === 'malformed') return failure(400, 'Bad Request')
    if (!found) return failure(404, 'Not Found')
    const { route, pathParameters } = found
    seen.route = route.pattern.path
    host.count('httpRequests', Math.max(1, Math.ceil(body.length / BILLED_BYTES)))
    if (!found.passes()) return failure(429, 'Too Many Requests')

    let authority: Authority | undefined
    const authorizer = authorizers.find(({ id }) => id === route.authorizerId)
    if (authorizer) {
      const found = await authorizeRequest(identity, authorizer, route.scopes, request.headers.authorization)
      if (found === 401) return failure(401, 'Unauthorized')
      if (found === 403) return failure(403, 'Forbidden')
      authority = found
    }
    const sourceArn = `arn:aws:execute-api:${host.region}:${host.account}:${served.id}/$default/${
      route.pattern.path === '$default' ? '$default' : method + route.pattern.path
    }`
    if (!permitted(route.functionArn, sourceArn))
      return trouble(`${route.functionArn} has no permission that lets API Gateway call it from ${sourceArn}`)

    const event = toEvent({
      request,
      body,
      path,
      query,
      routeKey: route.pattern.key,
      pathParameters,
      authorizer: authority,
      requestId,
      now: host.clock.now(),
      accountId: host.account,
      apiId: served.id,
    })
    const result = await invokeWithin(host, route.functionArn, event, route.timeoutMillis)
    if (result === 'late') return failure(503, 'Service Unavailable')
    if (result.error) return failure(500, 'Internal Server Error')
    return readAnswer(result.payload)
  }

  function find(method: string, path: string) {
    const segments = path.slice(1).split('/')
    try {
      decodeURIComponent(path)
    } catch {
      return 'malformed'
    }
    for (const { route, passes } of endpoints) {
      const pathParameters = matchRoute(route.pattern, method, segments)
      if (pathParameters) return { route, passes, pathParameters }
    }
    return undefined
  }

  function trouble(why: string): Answer {
    host.tell('trouble', `HTTP API: ${why}`)
    return failure(500, 'Internal Server Error')
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID()
    const send = (answer: Answer) => {
      const preflight = isPreflight(request.method ?? '', request.headers)
      const cors = corsHeaders(api?.cors, request.headers.origin, preflight)
      response.writeHead(answer.status, { ...answer.headers, ...cors, 'apigw-requestid': requestId })
      response.end(answer.body)
    }
    if (!api) return send(failure(404, 'Not Found'))
    try {
      send(await host.activity.during(() => respond(request, api, requestId)))
    } catch (error) {
      // A client that hung up in the middle of its own request is owed no answer.
      if (!request.complete) return
      send(trouble(`${request.method} request failed: ${String(error)}`))
    }
  }
}

function throttleOf(host: Host, { rate, burst }: Route): () => boolean {
  if (rate === undefined && burst === undefined) return () => true
  // An account's own limits in a new region, which apply where the stage sets only one of the two.
  return createThrottle(host.clock, rate ?? 10_000, burst ?? 5_000)
}

function failure(status: number, message: string): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) }
}
