import middy from '@middy/core'
import headerNormalizer from '@middy/http-header-normalizer'
import router from '@middy/http-router'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type * as z from 'zod'
import { rejectionsOf } from '../../domain/events/rejection.ts'
import { type FunctionName, type NeedsOf, type RouteName, type RoutesOf, routes } from '../registry.ts'
import { answerProblems } from './answer-problems.ts'
import type { AnyContract, HttpResponse, RouteInput } from './define-route.ts'
import { httpAnswer } from './http-answer.ts'
import { narrow } from './narrow.ts'
import type { Given, Secrets } from './ports.ts'
import { Problem } from './problem.ts'
import { readBody } from './read-body.ts'
import { verifySignature } from './verify-signature.ts'

type Hosted<F extends FunctionName> = {
  needs: readonly NeedsOf<F>[]
  contract: AnyContract
  answer(input: RouteInput, given: Given<NeedsOf<F>>): Promise<HttpResponse>
}
type Signing = { now(): Date; secrets?: Secrets }
export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: unknown,
) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * The Lambda handler of a function's routes. Size, then signature, then form, then content: nothing is parsed that is
 * too large or unsigned. The compiler asks for every route the registry gives to this function.
 */
export function serveRoutes<F extends FunctionName>(
  hosted: Record<RoutesOf<F>, Hosted<F>>,
  given: Given<NeedsOf<F>>,
): HttpHandler {
  const table = Object.entries<Hosted<F>>(hosted).map(([name, route]) => {
    const { method, path, auth } = routes[name as RouteName]
    const own = narrow(route.needs, given)
    const handler = async (event: APIGatewayProxyEventV2) => {
      const raw = rawBody(event, route.contract.body?.limitBytes ?? 0)
      if (auth === 'signature') await authenticate(event, raw, given)
      return httpAnswer(await route.answer(inputOf(event, raw, route.contract), own), method)
    }
    return { method, path, handler }
  })
  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(headerNormalizer())
    .use(answerProblems(given.log))
    .handler(router<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>(table))
  return (event, context) => handler(event, context as Parameters<typeof handler>[1])
}

function rawBody(event: APIGatewayProxyEventV2, limitBytes: number): string {
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (body.length > limitBytes) {
    throw new Problem('too-large', `The body has ${body.length} bytes; this route accepts ${limitBytes}.`)
  }
  return body.toString()
}

async function authenticate(
  event: APIGatewayProxyEventV2,
  body: string,
  { now, secrets }: Signing,
): Promise<void> {
  if (!secrets) throw new Error('A function with signed routes must need `secrets` (functions/registry.ts)')
  await verifySignature({ body, header: (name) => event.headers[name] }, () => secrets.signing(), now())
}

function inputOf(
  event: APIGatewayProxyEventV2,
  raw: string,
  { params, query, body }: AnyContract,
): RouteInput {
  return {
    params: params && checked(params, event.pathParameters ?? {}),
    query: query && checked(query, event.queryStringParameters ?? {}),
    body: body && checked(body.schema, readBody(raw, event.headers['content-type'], body)),
  }
}

function checked(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = rejectionsOf(result.error)
  const first = errors[0]?.reason ?? 'A field is wrong.'
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  throw new Problem('invalid-request', `${first}${more}`, errors)
}
