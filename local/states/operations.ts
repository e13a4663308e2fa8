import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import type { Host } from '../kernel/types.ts'
import { parseBody, ServiceError } from './aws-json.ts'
import { describeExecution, describeMachine, seconds, summarize, summarizeMachine } from './describe.ts'
import type { Execution, Outcome } from './execution.ts'
import type { Executions } from './executions.ts'
import type { Interpreter } from './interpreter.ts'
import type { Machine, Machines } from './machines.ts'
import { pageOf } from './paging.ts'
import { requests } from './requests.ts'
import { PAYLOAD_LIMIT } from './state-error.ts'
import { executionOf } from './task-token.ts'

/** Takes the body of a request, answers what goes on the wire. */
export type Operation = (body: Buffer) => unknown

/** A closed execution's name is free again after this long. */
const NAME_KEPT_MILLIS = 90 * 86_400_000

/** The operations of the Step Functions API, with the errors and limits AWS documents for each. */
export function createOperations(
  host: Host,
  machines: Machines,
  executions: Executions,
  interpreter: Interpreter,
): Record<string, Operation> {
  function machineOf(arn: string): Machine {
    const machine = machines.find(arn)
    if (machine) return machine
    if (!/^arn:[^:]+:states:[^:]*:\d*:stateMachine:.+$/.test(arn))
      throw new ServiceError('InvalidArn', `Invalid Arn: '${arn}'`)
    throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`)
  }

  function executionAt(arn: string): Execution {
    if (!/^arn:[^:]+:states:[^:]*:\d*:execution:[^:]+:.+$/.test(arn))
      throw new ServiceError('InvalidArn', `Invalid Arn: '${arn}'`)
    const execution = executions.find(arn)
    if (execution) return execution
    throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`)
  }

  /** Hands the execution a token belongs to over to `use`, which says whether the token was still waited for. */
  function withToken(token: string, use: (execution: Execution) => boolean): void {
    const arn = executionOf(token)
    if (!arn) throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'")
    const execution = executions.find(arn)
    if (!execution)
      throw new ServiceError(
        'TaskDoesNotExist',
        "Task Does Not Exist: 'Provided task does not exist anymore'",
      )
    if (!use(execution))
      throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'")
  }

  function complete(token: string, outcome: Outcome): void {
    withToken(token, (execution) => interpreter.complete(execution, token, outcome))
  }

  return {
    StartExecution: on(requests.StartExecution, ({ stateMachineArn, name = randomUUID(), input }) => {
      const machine = machineOf(stateMachineArn)
      if (!isName(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`)
      jsonOf(input, 'InvalidExecutionInput', 'Invalid State Machine Execution Input')
      const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`
      const known = executions.find(arn)
      const same = known?.status === 'RUNNING' && known.input === input
      const freed = known?.stoppedAt && host.clock.now().getTime() - known.stoppedAt >= NAME_KEPT_MILLIS
      if (known && !same && !freed)
        throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`)
      const { startedAt } = same ? known : interpreter.start(machine, name, input)
      return { executionArn: arn, startDate: seconds(startedAt) }
    }),
    DescribeExecution: on(requests.DescribeExecution, ({ executionArn, includedData }) =>
      describeExecution(executionAt(executionArn), includedData !== 'METADATA_ONLY'),
    ),
    StopExecution: on(requests.StopExecution, ({ executionArn, error, cause }) => {
      const execution = executionAt(executionArn)
      if (execution.status === 'RUNNING') interpreter.stop(execution, error, cause)
      return { stopDate: seconds(execution.stoppedAt) }
    }),
    ListExecutions: on(requests.ListExecutions, ({ stateMachineArn, statusFilter, ...paging }) => {
      const { arn } = machineOf(stateMachineArn)
      const found = executions
        .all()
        .filter(({ machineArn, status }) => machineArn === arn && (!statusFilter || status === statusFilter))
        .sort((a, b) => b.startedAt - a.startedAt)
      const { page, nextToken } = pageOf(found, paging)
      return { executions: page.map(summarize), nextToken }
    }),
    GetExecutionHistory: on(requests.GetExecutionHistory, ({ executionArn, reverseOrder, ...paging }) => {
      const events = executions.history(executionAt(executionArn))
      const { page, nextToken } = pageOf(reverseOrder ? events.reverse() : events, paging)
      return { events: page, nextToken }
    }),
    SendTaskSuccess: on(requests.SendTaskSuccess, ({ taskToken, output }) => {
      const result = jsonOf(output, 'InvalidOutput', 'Invalid Output')
      complete(taskToken, { result })
    }),
    SendTaskFailure: on(requests.SendTaskFailure, ({ taskToken, error = '', cause = '' }) =>
      complete(taskToken, { error, cause }),
    ),
    SendTaskHeartbeat: on(requests.SendTaskHeartbeat, ({ taskToken }) =>
      withToken(taskToken, (execution) => interpreter.heartbeat(execution, taskToken)),
    ),
    DescribeStateMachine: on(requests.DescribeStateMachine, ({ stateMachineArn, includedData }) =>
      describeMachine(machineOf(stateMachineArn), includedData !== 'METADATA_ONLY'),
    ),
    ListStateMachines: on(requests.ListStateMachines, (paging) => {
      const { page, nextToken } = pageOf(machines.current, paging)
      return { stateMachines: page.map(summarizeMachine), nextToken }
    }),
  }
}

function on<T>(schema: z.ZodType<T>, run: (request: T) => unknown): Operation {
  return (body) => run(parseBody(schema, body))
}

function isName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: AWS names control characters as forbidden.
  return /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]{1,80}$/.test(name)
}

function jsonOf(text: string, type: string, message: string) {
  const bytes = Buffer.byteLength(text)
  if (bytes > PAYLOAD_LIMIT)
    throw new ServiceError(type, `${message}: ${bytes} bytes, more than ${PAYLOAD_LIMIT}`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ServiceError(type, `${message}: '${error instanceof Error ? error.message : error}'`)
  }
}
