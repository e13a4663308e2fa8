import type { Execution } from './execution.ts'
import type { Machine } from './machines.ts'

/** The wire's epoch seconds. */
export function seconds(millis: number | undefined): number | undefined {
  return millis === undefined ? undefined : millis / 1000
}

/** A ListExecutions entry. */
export function summarize({ arn, name, machineArn, status, startedAt, stoppedAt }: Execution) {
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: seconds(startedAt),
    stopDate: seconds(stoppedAt),
    redriveCount: 0,
  }
}

/** A DescribeExecution answer; without data it has no input and output. */
export function describeExecution(execution: Execution, withData: boolean) {
  const { input, output, error, cause } = execution
  const included = { included: withData }
  return {
    ...summarize(execution),
    ...(withData ? { input, output } : {}),
    inputDetails: included,
    outputDetails: output === undefined ? undefined : included,
    error,
    cause,
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'The local stack does not redrive executions.',
  }
}

/** A ListStateMachines entry. */
export function summarizeMachine({ arn, name, createdAt }: Machine) {
  return { stateMachineArn: arn, name, type: 'STANDARD', creationDate: seconds(createdAt) }
}

/** A DescribeStateMachine answer. */
export function describeMachine(machine: Machine, withData: boolean) {
  return {
    ...summarizeMachine(machine),
    status: 'ACTIVE',
    roleArn: machine.roleArn,
    definition: withData ? machine.text : '{}',
    revisionId: machine.revision,
  }
}
