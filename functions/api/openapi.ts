import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { type RouteName, routes } from '../registry.ts'
import type { AnyContract } from '../runtime/define-route.ts'
import { problems } from '../runtime/problem.ts'
import { getAccount } from './get-account.ts'
import { getAccounts } from './get-accounts.ts'
import { getComplaint } from './get-complaint.ts'
import { getPeople } from './get-people.ts'
import { getTasks } from './get-tasks.ts'
import { postComplaint } from './post-complaint.ts'
import { postEvents } from './post-events.ts'
import { putAccount } from './put-account.ts'
import { putPerson } from './put-person.ts'
import { putRiskOverride } from './put-risk-override.ts'

const described = [
  putAccount,
  putPerson,
  putRiskOverride,
  postEvents,
  postComplaint,
  getAccounts,
  getAccount,
  getComplaint,
  getTasks,
  getPeople,
]

const codes = Object.entries(problems).map(
  ([code, { status, title }]) => `- \`urn:holdfast:problem:${code}\` (${status}): ${title}`,
)
const ProblemDocument = z
  .strictObject({
    type: z.enum(Object.keys(problems).map((code) => `urn:holdfast:problem:${code}`)),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ field: z.string(), code: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

const security = {
  signature: [{ webhookId: [], webhookTimestamp: [], webhookSignature: [] }],
  jwt: [{ bearer: [] }],
  capability: [],
  none: [],
}

function operation(name: RouteName, contract: AnyContract): ZodOpenApiOperationObject {
  const { summary, params, query, body, answers } = contract
  const problem = {
    description: 'Any problem, in the form of RFC 9457',
    content: { 'application/problem+json': { schema: ProblemDocument } },
  }
  const responses = Object.entries(answers).map(([status, { description, schema }]) => {
    const shown = schema ?? (Number(status) >= 400 ? ProblemDocument : undefined)
    const type = Number(status) >= 400 ? 'application/problem+json' : 'application/json'
    return [status, { description, ...(shown && { content: { [type]: { schema: shown } } }) }] as const
  })
  return {
    operationId: name,
    summary,
    security: security[routes[name].auth],
    requestParams: {
      ...(params instanceof z.ZodObject && { path: params }),
      ...(query instanceof z.ZodObject && { query }),
    },
    ...(body && {
      requestBody: {
        required: true,
        description: `At most ${body.limitBytes / 1024} KiB`,
        content: { 'application/json': { schema: body.documented ?? body.schema } },
      },
    }),
    responses: { ...Object.fromEntries(responses), default: problem },
  }
}

/** The OpenAPI 3.1 document of the JSON routes, made of the schemas the routes check with. */
export function openapi() {
  const paths: ZodOpenApiPathsObject = {}
  for (const { name, contract } of described) {
    const { method, path } = routes[name]
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name, contract) }
  }
  paths[routes.GetOpenapi.path] = {
    get: {
      operationId: 'GetOpenapi',
      summary: 'This description',
      security: [],
      responses: { 200: { description: 'OpenAPI 3.1' } },
    },
  }
  const header = (name: string) => ({ type: 'apiKey', in: 'header', name }) as const
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Holdfast',
      version: '1',
      description: ['Facts and complaints in, explained risk and tasks out. Problem types:', ...codes].join(
        '\n',
      ),
    },
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        webhookId: header('webhook-id'),
        webhookTimestamp: header('webhook-timestamp'),
        webhookSignature: { ...header('webhook-signature'), description: 'Standard Webhooks, v1' },
      },
    },
  })
}

/** The document as it is committed. */
export function openapiText(): string {
  return `${JSON.stringify(openapi(), null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(process.argv[2] ?? 'docs/openapi.json', openapiText())
