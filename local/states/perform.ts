import type { ChoiceState, FailState, State, TaskState, WaitState } from './definition.ts'
import type { Phase } from './execution.ts'
import type { Evaluate, Scope } from './expressions.ts'
import type { Json } from './json.ts'
import { StateError, withinPayloadLimit } from './state-error.ts'

/** What a state does next: leave with an output, stay in another phase, or fail the execution. */
export type Step =
  | { kind: 'leave'; output: Json; assigned: Record<string, Json>; next?: string }
  | { kind: 'stay'; phase: Phase; retries?: Record<string, number> }
  | { kind: 'fail'; error?: string; cause?: string }

/** What a state may look at while it is performed. */
export interface Situation {
  evaluate: Evaluate
  scope: Scope
  now: Date
  token?: string
}

const LONGEST_TASK_SECONDS = 99_999_999
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** Performs a state that was just entered. Throws StateError for whatever a state can fail with. */
export async function perform(state: State, situation: Situation): Promise<Step> {
  switch (state.Type) {
    case 'Pass':
      return { kind: 'leave', ...(await shape(state, situation)), next: state.Next }
    case 'Succeed':
      return { kind: 'leave', ...(await shape(state, situation)) }
    case 'Choice':
      return choose(state, situation)
    case 'Wait':
      return { kind: 'stay', phase: { kind: 'waiting', until: await waitUntil(state, situation) } }
    case 'Task':
      return { kind: 'stay', phase: await schedule(state, situation) }
    case 'Fail':
      return { kind: 'fail', ...(await failure(state, situation)) }
  }
}

/** Evaluates Output (or takes `fallback`) and Assign, both with the variables as they were before. */
export async function shape(
  node: { Output?: Json; Assign?: Record<string, Json> },
  { evaluate, scope }: Situation,
  fallback: Json = scope.states.input,
): Promise<{ output: Json; assigned: Record<string, Json> }> {
  const output = node.Output === undefined ? fallback : await evaluate('Output', node.Output, scope)
  const assigned: Record<string, Json> = {}
  for (const [name, value] of Object.entries(node.Assign ?? {}))
    assigned[name] = await evaluate(`Assign/${name}`, value, scope)
  return {
    output: withinPayloadLimit(output, 'the state output'),
    assigned: withinPayloadLimit(assigned, 'what Assign stores'),
  }
}

async function choose(state: ChoiceState, situation: Situation): Promise<Step> {
  for (const [index, rule] of state.Choices.entries()) {
    const field = `Choices[${index}]/Condition`
    const holds = await situation.evaluate(field, rule.Condition, situation.scope)
    if (typeof holds !== 'boolean') throw wrongType(field, 'true or false', holds)
    if (holds) return { kind: 'leave', ...(await shape(rule, situation)), next: rule.Next }
  }
  if (!state.Default)
    throw new StateError('States.NoChoiceMatched', 'No choice rule matched and there is no Default.')
  return { kind: 'leave', ...(await shape(state, situation)), next: state.Default }
}

async function waitUntil(state: WaitState, situation: Situation): Promise<number> {
  if (state.Timestamp === undefined)
    return situation.now.getTime() + 1000 * (await seconds('Seconds', state.Seconds ?? 0, situation))
  const at = await situation.evaluate('Timestamp', state.Timestamp, situation.scope)
  const millis = typeof at === 'string' && RFC_3339.test(at) ? Date.parse(at) : Number.NaN
  if (Number.isNaN(millis)) throw wrongType('Timestamp', 'an RFC 3339 timestamp', at)
  return millis
}

async function schedule(state: TaskState, situation: Situation): Promise<Phase> {
  const { evaluate, scope, now, token } = situation
  const { FunctionName, Payload = {} } = state.Arguments
  const functionName = await evaluate('Arguments/FunctionName', FunctionName, scope)
  if (typeof functionName !== 'string') throw wrongType('Arguments/FunctionName', 'a string', functionName)
  const payload = withinPayloadLimit(await evaluate('Arguments/Payload', Payload, scope), 'the task payload')
  const timeout = await seconds('TimeoutSeconds', state.TimeoutSeconds ?? LONGEST_TASK_SECONDS, situation)
  const heartbeatSeconds =
    state.HeartbeatSeconds === undefined
      ? undefined
      : await seconds('HeartbeatSeconds', state.HeartbeatSeconds, situation)
  return {
    kind: 'task',
    functionName,
    payload,
    token,
    called: false,
    timeoutAt: now.getTime() + 1000 * timeout,
    heartbeatSeconds,
    heartbeatAt: heartbeatSeconds === undefined ? undefined : now.getTime() + 1000 * heartbeatSeconds,
  }
}

async function failure(
  state: FailState,
  { evaluate, scope }: Situation,
): Promise<{ error?: string; cause?: string }> {
  const text = async (field: 'Error' | 'Cause') => {
    const given = state[field]
    if (given === undefined) return undefined
    const value = await evaluate(field, given, scope)
    if (typeof value !== 'string') throw wrongType(field, 'a string', value)
    return value
  }
  return { error: await text('Error'), cause: await text('Cause') }
}

async function seconds(
  field: string,
  given: number | string,
  { evaluate, scope }: Situation,
): Promise<number> {
  const value = await evaluate(field, given, scope)
  const fits =
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LONGEST_TASK_SECONDS
  if (!fits) throw wrongType(field, `a whole number from 0 to ${LONGEST_TASK_SECONDS}`, value)
  return value
}

function wrongType(field: string, wanted: string, value: Json): StateError {
  const given =
    value === null ? 'null' : Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`
  return new StateError(
    'States.QueryEvaluationError',
    `The field '${field}' must be ${wanted}, not ${given}.`,
  )
}
