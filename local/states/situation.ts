import type { State } from './definition.ts'
import type { Execution, Position } from './execution.ts'
import type { Evaluate } from './expressions.ts'
import type { Json } from './json.ts'
import type { Machine } from './machines.ts'
import type { Situation } from './perform.ts'
import { mintToken } from './task-token.ts'

/** What the current state sees: its input, the variables, the context object and, when it needs one, a new task token. */
export function situationOf(
  execution: Execution,
  at: Position,
  machine: Machine,
  state: State,
  evaluate: Evaluate,
  now: Date,
): Situation {
  const callback = state.Type === 'Task' && state.Resource.endsWith('.waitForTaskToken')
  const token = callback && at.phase.kind === 'entered' ? mintToken(execution.arn) : undefined
  const context: Json = {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input),
      Name: execution.name,
      RoleArn: machine.roleArn,
      StartTime: new Date(execution.startedAt).toISOString(),
      RedriveCount: 0,
    },
    State: { Name: at.state, EnteredTime: new Date(at.enteredAt).toISOString(), RetryCount: at.retryCount },
    StateMachine: { Id: machine.arn, Name: machine.name },
    ...(token ? { Task: { Token: token } } : {}),
  }
  const scope = { states: { input: at.input, context }, variables: execution.variables }
  return { evaluate, scope, now, token }
}
