import * as z from 'zod'
import { Json } from './json.ts'

/** The part of the Amazon States Language the local stack runs; every field it does not list is refused. */

const MAX_SECONDS = 99_999_999
const Expression = z.string().regex(/^\{%.*%\}$/s, 'must be a JSONata expression in {% %}')
const Seconds = z.union([z.int().min(0).max(MAX_SECONDS), Expression])
const Assign = z.record(
  z
    .string()
    .regex(/^[\p{ID_Start}_][\p{ID_Continue}_]{0,79}$/u, 'is not a variable name')
    .refine((name) => name !== 'states', 'is reserved'),
  Json,
)
const ErrorEquals = z.array(z.string().min(1)).min(1)

const common = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONata').optional() }
const flow = { Next: z.string().optional(), End: z.literal(true).optional() }
const shaping = { Output: Json.optional(), Assign: Assign.optional() }

const Retrier = z.strictObject({
  ErrorEquals,
  IntervalSeconds: z.int().min(1).max(MAX_SECONDS).default(1),
  MaxAttempts: z.int().min(0).max(MAX_SECONDS).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).max(31_622_400).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
  Comment: z.string().optional(),
})
const Catcher = z.strictObject({ ErrorEquals, Next: z.string(), ...shaping, Comment: z.string().optional() })

const Pass = z.strictObject({ Type: z.literal('Pass'), ...common, ...flow, ...shaping })
const Task = z.strictObject({
  Type: z.literal('Task'),
  ...common,
  ...flow,
  ...shaping,
  Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
  Arguments: z.strictObject({ FunctionName: z.string().min(1), Payload: Json.optional() }),
  TimeoutSeconds: Seconds.optional(),
  HeartbeatSeconds: Seconds.optional(),
  Retry: z.array(Retrier).default([]),
  Catch: z.array(Catcher).default([]),
})
const ChoiceRule = z.strictObject({
  Condition: Expression,
  Next: z.string(),
  ...shaping,
  Comment: z.string().optional(),
})
const Choice = z.strictObject({
  Type: z.literal('Choice'),
  ...common,
  ...shaping,
  Choices: z.array(ChoiceRule).min(1),
  Default: z.string().optional(),
})
const Wait = z.strictObject({
  Type: z.literal('Wait'),
  ...common,
  ...flow,
  ...shaping,
  Seconds: Seconds.optional(),
  Timestamp: z.string().optional(),
})
const Succeed = z.strictObject({ Type: z.literal('Succeed'), ...common, Output: Json.optional() })
const Fail = z.strictObject({
  Type: z.literal('Fail'),
  ...common,
  Error: z.string().optional(),
  Cause: z.string().optional(),
})

export const stateTypes = { Pass, Task, Choice, Wait, Succeed, Fail }

export const StateMachine = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata'),
  Version: z.literal('1.0').optional(),
  StartAt: z.string(),
  TimeoutSeconds: z.int().min(1).max(MAX_SECONDS).optional(),
  States: z.record(z.string().min(1).max(80), z.unknown()),
})

export type PassState = z.infer<typeof Pass>
export type TaskState = z.infer<typeof Task>
export type ChoiceState = z.infer<typeof Choice>
export type WaitState = z.infer<typeof Wait>
export type SucceedState = z.infer<typeof Succeed>
export type FailState = z.infer<typeof Fail>
export type State = PassState | TaskState | ChoiceState | WaitState | SucceedState | FailState
export type Retrier = z.infer<typeof Retrier>

export interface Definition {
  startAt: string
  timeoutSeconds?: number
  states: Record<string, State>
}
