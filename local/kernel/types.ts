import * as z from 'zod'
import type { Count } from '../usage/usage.ts'
import type { Activity } from './activity.ts'
import type { Clock } from './clock.ts'
import type { Journal } from './journal.ts'

/** A template resource with every intrinsic function resolved. */
export interface Resource {
  logicalId: string
  type: string
  /** Resolved, but unchecked: each owner parses it with a strict schema, so an unknown property stops the start. */
  properties: unknown
  /** What `Ref` and `GetAtt Arn` answer for it. */
  ref: string
  arn: string
}

/** One line of the story that the terminal shows; `kind` picks its sign. */
export type Tell = (kind: StoryKind, line: string) => void
export const StoryKind = z.enum(['up', 'fact', 'run', 'mail', 'decided', 'clock', 'trouble'])
export type StoryKind = z.infer<typeof StoryKind>

/** Calls a function of the template by ARN (a qualified ARN is fine). Throws only when no such function exists. */
export type Invoke = (functionArn: string, payload: unknown) => Promise<InvokeResult>
export interface InvokeResult {
  payload: unknown
  /** Set when the handler threw, timed out or could not start: Lambda's errorType and errorMessage. */
  error?: { errorType: string; errorMessage: string }
}

/** What a policy condition may ask about a request: condition key -> value or values. */
export type AccessContext = Record<string, string | string[]>

/** Says whether a role of the template (by ARN) may do `action` on `resource`; throws `AccessDenied` if not. */
export type Authorize = (roleArn: string, action: string, resource: string, context?: AccessContext) => void
export class AccessDenied extends Error {
  override name = 'AccessDenied'
}

/** What every part of the stack is given. */
export interface Host {
  clock: Clock
  journal: Journal
  activity: Activity
  tell: Tell
  invoke: Invoke
  authorize: Authorize
  count: Count
  dataDir: string
  region: string
  account: string
  /** Every resource of one CloudFormation type, in template order. */
  resources(type: string): Resource[]
}

/** A request a function's SDK sent to an AWS service, already attributed to the caller's role. */
export interface ServiceRequest {
  /** SigV4 signing name: dynamodb, states, ses, events, secretsmanager. */
  service: string
  /** JSON services: the operation after the dot of X-Amz-Target; query services: the Action field. */
  operation: string
  /** Of a REST service: how it is asked, and for what, with its query; the others are all asked by POST. */
  method?: string
  path?: string
  headers: Record<string, string>
  body: Buffer
  roleArn: string
}
export interface ServiceResponse {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** One emulated AWS service behind the stack's single endpoint. */
export interface Service {
  /** The (action, resource ARN) pairs the caller's role needs for this request; unknown operations throw. */
  needs(request: ServiceRequest): { action: string; resource: string; context?: AccessContext }[]
  handle(request: ServiceRequest): Promise<ServiceResponse>
}
