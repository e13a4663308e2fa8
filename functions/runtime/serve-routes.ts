import middy from '@middy/core'
import headerNormalizer from '@middy/http-header-normalizer'
import router from '@middy/http-router'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type * as z from 'zod'
import { rejectionsOf } from '../../domain/events/rejection.ts'
import type { SigningKeys } from '../../domain/senders/signing-keys.ts'
import type { Settings } from '../../domain/settings.ts'
import { type FunctionName, type NeedsOf, type RouteName, type RoutesOf, routes } from '../registry.ts'
import type { Table } from '../store/table/table.ts'
import { answerOnce } from './answer-once.ts'
import { answerProblems } from './answer-problems.ts'
import { type Caller, callerOf } from './caller.ts'
import { compressed } from './compressed.ts'
import type { AnyContract, HttpResponse, RouteInput } from './define-route.ts'
import { httpAnswer } from './http-answer.ts'
import { inLanguage, localeAskedFor } from './in-language.ts'
import type { Log } from './log.ts'
import { narrow } from './narrow.ts'
import { onRecord } from './on-record.ts'
import type { Given, Secrets } from './ports.ts'
import { Problem } from './problem.ts'
import { readBody, requirePlain } from './read-body.ts'
import { withinInvocation } from './time-left.ts'
import { verifySignature } from './verify-signature.ts'

type Hosted<F extends FunctionName> = {
  needs: readonly NeedsOf<F>[]
  contract: AnyContract
  answer(input: RouteInput, given: Given<NeedsOf<F>>): Promise<HttpResponse>
}
/** A route, or how to get one whose code is not worth reading before the first request for it. */
type Offered<F extends FunctionName> = Hosted<F> | (() => Promise<Hosted<F>>)
type Guarding = { now(): Date; settings: Settings; log: Log; secrets?: Secrets; table?: Table }
export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: unknown,
) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * The Lambda handler of a function's routes. Size and encoding, then signature, then form, then content: nothing is parsed that is
 * too large or unsigned. The compiler asks for every route the registry gives to this function.
 */
export function serveRoutes<F extends FunctionName>(
  hosted: Record<RoutesOf<F>, Offered<F>>,
  given: Given<NeedsOf<F>>,
): HttpHandler {
  const table = Object.entries<Offered<F>>(hosted).map(([name, offered]) => {
    const { method, path } = routes[name as RouteName]
    const handler = async (event: APIGatewayProxyEventV2) => {
      const route = typeof offered === 'function' ? await offered() : offered
      const raw = rawBody(event, route.contract.body?.limitBytes ?? 0)
      requirePlain(event.headers['content-type'], event.headers['content-encoding'])
      const locale = localeAskedFor(event.headers['accept-language'])
      const work = async (caller?: Caller) =>
        route.answer(
          { ...(await inputOf(event, raw, route.contract)), caller, locale, browser: browserOf(event) },
          narrow(route.needs, given),
        )
      const answer = await guarded(name as RouteName, event, raw, given, work)
      const spoken = await readable(answer, event.headers['accept-language'], given.settings)
      const told = httpAnswer(spoken, method)
      return routes[name as RouteName].auth === 'session'
        ? compressed(told, event.headers['accept-encoding'])
        : told
    }
    return { method, path, handler }
  })
  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(headerNormalizer())
    .use(answerProblems(given.log))
    .handler(router<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>(table))
  return (event, context) =>
    withinInvocation(context, () => handler(event, context as Parameters<typeof handler>[1]))
}

/** The bytes of a body. What comes as text has been text before us: U+FFFD stands in it for bytes that are lost, and with them what was signed. */
function rawBody(event: APIGatewayProxyEventV2, limitBytes: number): Buffer {
  if (!event.isBase64Encoded && event.body?.includes('\uFFFD'))
    throw new Problem(
      'unsupported-media-type',
      'The body holds bytes that are not UTF-8, or U+FFFD in their place.',
    )
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (body.length > limitBytes) {
    throw new Problem('too-large', `The body has ${body.length} bytes; this route accepts ${limitBytes}.`)
  }
  return body
}

/** Does the work once the route's guard has let the request in: a signed message once, a person's on record. */
async function guarded(
  name: RouteName,
  event: APIGatewayProxyEventV2,
  body: Buffer,
  { now, settings, log, secrets, table }: Guarding,
  work: (caller?: Caller) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const route = routes[name]
  if (route.auth === 'signature') {
    if (!secrets || !table)
      throw new Error('A function with signed routes must need `secrets` and `table` (functions/registry.ts)')
    const request = { body, header: (header: string) => event.headers[header] }
    const sender = await verifySignature(request, route.scope, () => keysOf(secrets, log), now())
    return answerOnce({ ...sender, method: route.method, path: event.rawPath, body }, table, now(), () =>
      work(),
    )
  }
  if (route.auth !== 'jwt') return work()
  return onRecord(name, callerOf(event, settings.access), event.pathParameters ?? {}, log, work)
}

function browserOf({ cookies = [], headers }: APIGatewayProxyEventV2) {
  return { cookies, header: (name: string) => headers[name] }
}

/** An answer whose sentences can be read: in the language the request asks for. */
async function readable(
  answer: HttpResponse,
  acceptLanguage: string | undefined,
  settings: Settings,
): Promise<HttpResponse> {
  if (answer.body === undefined || answer.status >= 400) return answer
  const locale = localeAskedFor(acceptLanguage)
  const { body, isTold } = await inLanguage(answer.body, locale, settings.businessCalendar.timeZone)
  if (!isTold) return answer
  const language = { 'content-language': locale, vary: 'accept-language' }
  return { ...answer, body, headers: { ...answer.headers, ...language } }
}

/** Who holds a broken key only sees that it does not work: the log says which it is and why. */
async function keysOf(secrets: Secrets, log: Log): Promise<SigningKeys> {
  const keys = await secrets.keys()
  for (const { name, why } of keys.unusable) log.info(`a signing key cannot be used: ${why}`, { name })
  return keys
}

async function inputOf(
  event: APIGatewayProxyEventV2,
  raw: Buffer,
  { params, query, body }: AnyContract,
): Promise<RouteInput> {
  return {
    params: params && checked(params, event.pathParameters ?? {}),
    query: query && checked(query, event.queryStringParameters ?? {}),
    body: body && checked(body.schema, await readBody(raw, event.headers['content-type'], body)),
  }
}

// An answer may have 6 MB: a body of 1 MB with nothing but unknown fields must not break it.
const errorsShown = 100

function checked(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = rejectionsOf(result.error)
  const first = errors[0]?.reason ?? 'A field is wrong.'
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  throw new Problem('invalid-request', `${first}${more}`, errors.slice(0, errorsShown))
}
