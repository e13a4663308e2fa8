import type { Json } from './json.ts'

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED'

/** How a task attempt or a wait ended. */
export type Outcome = { result: Json } | { error: string; cause: string }

/**
 * How far the current state is. Every change of phase is in the journal before anything follows from it, so a restart
 * goes on exactly there; a phase object is never reused, which makes "is this still the same attempt" a comparison.
 */
export type Phase =
  | { kind: 'entered' }
  | { kind: 'waiting'; until: number }
  | { kind: 'backoff'; until: number }
  | TaskPhase
  | { kind: 'settled'; outcome: Outcome }

export interface TaskPhase {
  kind: 'task'
  functionName: string
  payload: Json
  /** Set for .waitForTaskToken. */
  token?: string
  /** True once the function has answered and only the token is waited for. */
  called: boolean
  timeoutAt: number
  heartbeatSeconds?: number
  heartbeatAt?: number
}

/** Where an execution stands. Times are virtual epoch milliseconds. */
export interface Position {
  state: string
  input: Json
  enteredAt: number
  retryCount: number
  /** Retries used, by the retrier's place in the Retry list. */
  retries: Record<string, number>
  phase: Phase
}

export interface Execution {
  arn: string
  name: string
  machineArn: string
  /** The machine's short name, for people. */
  machine: string
  /** Key of the definition it started with; a changed template leaves running executions alone, as AWS does. */
  definition: string
  /** The JSON text as it was sent: idempotency compares it. */
  input: string
  status: Status
  startedAt: number
  stoppedAt?: number
  deadline?: number
  output?: string
  error?: string
  cause?: string
  variables: Record<string, Json>
  /** States entered plus retries: what AWS charges for. */
  transitions: number
  lastEvent: number
  at?: Position
}
