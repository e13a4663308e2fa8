import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { type RouteName, routes } from '../registry.ts'
import type { AnyContract } from '../runtime/define-route.ts'
import { problems } from '../runtime/problem.ts'
import { getAccount } from './accounts/get-account.ts'
import { getAccountHistory } from './accounts/get-account-history.ts'
import { getAccounts } from './accounts/get-accounts.ts'
import { getLostQuotes } from './accounts/get-lost-quotes.ts'
import { getRetention } from './accounts/get-retention.ts'
import { getWhatIf } from './accounts/get-what-if.ts'
import { putAccount } from './accounts/put-account.ts'
import { putRiskOverride } from './accounts/put-risk-override.ts'
import { getAction } from './actions/get-action.ts'
import { getActions } from './actions/get-actions.ts'
import { postActionCheck } from './actions/post-action-check.ts'
import { postActionClose } from './actions/post-action-close.ts'
import { postActionNote } from './actions/post-action-note.ts'
import { postActionOfferCalls } from './actions/post-action-offer-calls.ts'
import { getComplaint } from './complaints/get-complaint.ts'
import { getComplaintAttachment } from './complaints/get-complaint-attachment.ts'
import { getComplaintInsight } from './complaints/get-complaint-insight.ts'
import { getComplaintRecord } from './complaints/get-complaint-record.ts'
import { getComplaints } from './complaints/get-complaints.ts'
import { getComplaintsExport } from './complaints/get-complaints-export.ts'
import { postComplaint } from './complaints/post-complaint.ts'
import { postComplaintAccept } from './complaints/post-complaint-accept.ts'
import { postComplaintAttachmentErase } from './complaints/post-complaint-attachment-erase.ts'
import { postComplaintClose } from './complaints/post-complaint-close.ts'
import { postComplaintNote } from './complaints/post-complaint-note.ts'
import { postComplaintPause } from './complaints/post-complaint-pause.ts'
import { postComplaintRefer } from './complaints/post-complaint-refer.ts'
import { postComplaintReopen } from './complaints/post-complaint-reopen.ts'
import { postComplaintResume } from './complaints/post-complaint-resume.ts'
import { postComplaintWithdraw } from './complaints/post-complaint-withdraw.ts'
import { getImports } from './events/get-imports.ts'
import { postEvents } from './events/post-events.ts'
import { postImport } from './events/post-import.ts'
import { postImportEnd } from './events/post-import-end.ts'
import { postImportUndo } from './events/post-import-undo.ts'
import { AcceptLanguage, ContentLanguage, withText } from './in-a-language.ts'
import { getQuarantine } from './mending/get-quarantine.ts'
import { getStoredAccounts } from './mending/get-stored-accounts.ts'
import { postMerger } from './mending/post-merger.ts'
import { postMergerUndo } from './mending/post-merger-undo.ts'
import { postModelRollBack } from './mending/post-model-roll-back.ts'
import { postRefold } from './mending/post-refold.ts'
import { postRelease } from './mending/post-release.ts'
import { postSuppressionLift } from './mending/post-suppression-lift.ts'
import { getAudit } from './operations/get-audit.ts'
import { getKeys } from './operations/get-keys.ts'
import { getMailTrouble } from './operations/get-mail-trouble.ts'
import { getModels } from './operations/get-models.ts'
import { getOperations } from './operations/get-operations.ts'
import { getPolicy } from './operations/get-policy.ts'
import { getRun } from './operations/get-run.ts'
import { getRuns } from './operations/get-runs.ts'
import { getMe } from './people/get-me.ts'
import { getPeople } from './people/get-people.ts'
import { getWork } from './people/get-work.ts'
import { putPerson } from './people/put-person.ts'
import { getTask } from './tasks/get-task.ts'
import { getTasks } from './tasks/get-tasks.ts'
import { postTaskAnswer } from './tasks/post-task-answer.ts'
import { postTaskAnswerCheck } from './tasks/post-task-answer-check.ts'
import { postTaskAnswerDraft } from './tasks/post-task-answer-draft.ts'
import { postTaskClose } from './tasks/post-task-close.ts'
import { postTaskNote } from './tasks/post-task-note.ts'
import { postTaskReassign } from './tasks/post-task-reassign.ts'
import { postTaskSnooze } from './tasks/post-task-snooze.ts'

const described = [
  putAccount,
  putPerson,
  putRiskOverride,
  postEvents,
  postImport,
  postImportEnd,
  postImportUndo,
  postComplaint,
  getAccountHistory,
  getAccounts,
  getAccount,
  getComplaint,
  getComplaints,
  getComplaintsExport,
  getComplaintRecord,
  getComplaintAttachment,
  getTasks,
  getTask,
  postTaskAnswer,
  postTaskAnswerCheck,
  postTaskAnswerDraft,
  postTaskSnooze,
  postTaskReassign,
  postTaskNote,
  postTaskClose,
  postComplaintNote,
  postComplaintClose,
  postComplaintWithdraw,
  postComplaintPause,
  postComplaintResume,
  postComplaintRefer,
  postComplaintAccept,
  postComplaintReopen,
  postComplaintAttachmentErase,
  postSuppressionLift,
  getMe,
  getPeople,
  getActions,
  getAction,
  postActionNote,
  postActionCheck,
  postActionClose,
  postActionOfferCalls,
  getRetention,
  getLostQuotes,
  getWhatIf,
  getComplaintInsight,
  getWork,
  getImports,
  getQuarantine,
  postRelease,
  postMerger,
  postMergerUndo,
  postRefold,
  getStoredAccounts,
  getOperations,
  getKeys,
  getRuns,
  getRun,
  getModels,
  postModelRollBack,
  getMailTrouble,
  getAudit,
  getPolicy,
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

/** What API Gateway answers by itself, before or instead of a function. */
const GatewayError = z.strictObject({ message: z.string() }).meta({ id: 'GatewayError' })
const fromGateway = (description: string) => ({
  description,
  content: { 'application/json': { schema: GatewayError } },
})
/** Generated clients look at the status alone and read the first form that a status has: both kinds of content may have either. */
const Refusal = z.union([ProblemDocument, GatewayError]).meta({ id: 'Refusal' })
const fromEither = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Refusal }, 'application/json': { schema: Refusal } },
})

const tags = {
  events: 'Facts: orders, returns, quotes, prices and what else happened',
  imports: 'Files of facts, each as a whole that can be taken back',
  complaints: 'Complaints and what became of them',
  accounts: 'Business customers, their risk and why',
  tasks: 'What people are asked to do',
  people: 'Who works here',
  insights: 'What all accounts together tell',
  me: 'Who asks',
  mending: 'What operators see and do when something went wrong',
  description: 'This document',
}
const tagOf = (path: string): string => {
  const [, , noun = ''] = path.split('/')
  return noun in tags ? noun : 'mending'
}

const security = {
  signature: [{ webhookId: [], webhookTimestamp: [], webhookSignature: [] }],
  jwt: [{ bearer: [] }],
  capability: [],
  session: [],
  none: [],
}

const tooMany = fromGateway('Too many requests; try again shortly')

function operation(name: RouteName, contract: AnyContract): ZodOpenApiOperationObject {
  const { summary, params, query, body, answers } = contract
  const responses = Object.entries(answers).map(([status, { description, schema }]) => {
    const shown = schema ?? (Number(status) >= 400 ? ProblemDocument : undefined)
    const type = Number(status) >= 400 ? 'application/problem+json' : 'application/json'
    const told = Number(status) < 400 && shown && routes[name].auth === 'jwt' && { headers: ContentLanguage }
    return [
      status,
      { description, ...told, ...(shown && { content: { [type]: { schema: shown } } }) },
    ] as const
  })
  return {
    operationId: name,
    tags: [tagOf(routes[name].path)],
    summary,
    security: security[routes[name].auth],
    requestParams: {
      ...(routes[name].auth === 'jwt' && { header: AcceptLanguage }),
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
    responses: {
      ...(routes[name].auth === 'jwt' && {
        401: fromGateway('No token, or none that is valid'),
        403: fromEither('The token lacks the scope (from the gateway) or the role'),
      }),
      429: tooMany,
      ...Object.fromEntries(responses),
      default: fromEither('Any problem, in the form of RFC 9457, or what the gateway says by itself'),
    },
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
      tags: ['description'],
      summary: 'This description',
      security: [],
      responses: {
        200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: z.looseObject({}) } } },
        429: tooMany,
      },
    },
  }
  const header = (name: string) => ({ type: 'apiKey', in: 'header', name }) as const
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Holdfast',
        version: '1',
        license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
        description: ['Facts and complaints in, explained risk and tasks out. Problem types:', ...codes].join(
          '\n',
        ),
      },
      servers: [{ url: '/', description: 'The API that gave this description' }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      paths,
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          webhookId: header('webhook-id'),
          webhookTimestamp: header('webhook-timestamp'),
          webhookSignature: { ...header('webhook-signature'), description: 'Standard Webhooks, v1' },
        },
      },
    },
    { override: withText },
  )
}

/** Unicode classes that few tools know, as the ranges they stand for. A lone surrogate is no text that JSON could carry. */
const ranges: Record<string, string> = {
  '\\p{Cc}': '\\u0000-\\u001F\\u007F-\\u009F',
  '\\p{Cs}': '',
  '\\p{Zl}': '\\u2028',
  '\\p{Zp}': '\\u2029',
}

/** Writes a pattern as other tools read it, and none where the format says it all. */
function plainly(this: Record<string, unknown>, key: string, value: unknown): unknown {
  if (key !== 'pattern' || typeof value !== 'string') return value
  if (typeof this.format === 'string') return undefined
  return value.replace(/\\p\{\w+\}/g, (name) => ranges[name] ?? name)
}

/** The document as it is committed. */
export function openapiText(): string {
  return `${JSON.stringify(openapi(), plainly, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(process.argv[2] ?? 'docs/openapi.json', openapiText())
