import { randomUUID } from 'node:crypto'
import type { Host, Service } from '../kernel/types.ts'
import { answerJson, ServiceError } from './aws-json.ts'
import type { Execution, Status } from './execution.ts'
import { createExecutions } from './executions.ts'
import { createInterpreter } from './interpreter.ts'
import { loadMachines } from './machines.ts'
import { createOperations, type Operation } from './operations.ts'
import { executionOf } from './task-token.ts'

/** One execution as the stack's summary shows it. */
export interface ExecutionSummary {
  machine: string
  name: string
  status: Status
  startedAt: Date
  stoppedAt?: Date
  /** What AWS charges for: states entered plus retries. */
  transitions: number
}

export interface States {
  service: Service
  /** Whether the template has this state machine; versions and aliases are not known. */
  has(machineArn: string): boolean
  /** Starts a state machine under a name of chance; what it answers stays true to how the execution goes on. */
  start(machineArn: string, input: string): Readonly<Execution>
  /** Goes on with every execution that ran when the stack stopped; call it once the functions can be invoked. */
  resume(): Promise<void>
  /** Every execution ever started, oldest first. */
  list(): ExecutionSummary[]
}

/** Runs the template's state machines. Throws one error naming all that the local stack does not support. */
export function createStates(host: Host): States {
  const machines = loadMachines(host)
  const executions = createExecutions(host)
  const interpreter = createInterpreter(host, machines, executions)
  const operations = createOperations(host, machines, executions, interpreter)

  function operationOf(name: string): Operation {
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined
    if (operation) return operation
    throw new ServiceError('UnknownOperationException', `the local stack does not know states:${name}`)
  }

  return {
    service: {
      needs({ operation, body }) {
        operationOf(operation)
        return [{ action: `states:${operation}`, resource: resourceOf(body) }]
      },
      handle: ({ operation, body }) => answerJson('1.0', () => operationOf(operation)(body)),
    },
    has: (machineArn) => machines.find(machineArn) !== undefined,
    start(machineArn, input) {
      const machine = machines.find(machineArn)
      if (!machine) throw new Error(`the template has no state machine ${machineArn}`)
      return interpreter.start(machine, randomUUID(), input)
    },
    async resume() {
      interpreter.resume()
    },
    list: () =>
      executions
        .all()
        .sort((a, b) => a.startedAt - b.startedAt)
        .map(({ machine, name, status, startedAt, stoppedAt, transitions }) => ({
          machine,
          name,
          status,
          startedAt: new Date(startedAt),
          stoppedAt: stoppedAt === undefined ? undefined : new Date(stoppedAt),
          transitions,
        })),
  }
}

/** The ARN IAM checks a request against; an unreadable request needs `*` here and is refused by `handle`. */
function resourceOf(body: Buffer): string {
  try {
    const { stateMachineArn, executionArn, taskToken } = Object(JSON.parse(body.toString()))
    // CDK's grantTaskResponse names the machine, and AWS accepts that.
    if (typeof taskToken === 'string')
      return (
        executionOf(taskToken)?.replace(':execution:', ':stateMachine:').split(':').slice(0, 7).join(':') ??
        '*'
      )
    return [stateMachineArn, executionArn].find((arn) => typeof arn === 'string') ?? '*'
  } catch {
    return '*'
  }
}
