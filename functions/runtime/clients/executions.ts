import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  type ExecutionStatus,
  GetExecutionHistoryCommand,
  InvalidArn,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn'
import * as z from 'zod'
import type { Env } from '../env.ts'
import type { Execution, Executions } from '../ports.ts'
import { Problem } from '../problem.ts'
import { clientSettings, inTime } from './in-time.ts'

const Machines = z.record(z.string(), z.string())
/** Of the input of an execution what says whose it is; the refit's is nobody's. */
const Input = z.object({ accountId: z.string().optional() })
const eventsAtOnce = 200
/** A course is read back so far: what is older is no news. */
const mostPages = 5
/** Of one state at most so many events follow its entry. */
const fewEvents = 25

const statuses = {
  running: 'RUNNING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  'timed-out': 'TIMED_OUT',
  aborted: 'ABORTED',
} as const satisfies Record<Execution['status'], ExecutionStatus>

/** Adapter of the port `executions`: Step Functions, with the state machines of ALL_MACHINES (JSON, workflow to ARN). It only looks. */
export function executionsClient(env: Env): Executions {
  const client = inTime(new SFNClient(clientSettings))
  const machines = new Map(Object.entries(Machines.parse(JSON.parse(env('ALL_MACHINES')))))
  const machineOf = (workflow: string) => {
    const arn = machines.get(workflow)
    if (arn === undefined) throw new Problem('not-found', `There is no workflow ${workflow}.`)
    return arn
  }
  const executionArn = (workflow: string, runId: string) =>
    `${machineOf(workflow).replace(':stateMachine:', ':execution:')}:${runId}`
  const entered = async (arn: string, page: { maxResults: number; nextToken?: string | undefined }) => {
    const { events = [], nextToken } = await client.send(
      new GetExecutionHistoryCommand({
        executionArn: arn,
        reverseOrder: true,
        includeExecutionData: false,
        ...page,
      }),
    )
    const states = events.flatMap(({ stateEnteredEventDetails, timestamp }) =>
      stateEnteredEventDetails?.name === undefined || timestamp === undefined
        ? []
        : [{ state: stateEnteredEventDetails.name, at: timestamp.toISOString() }],
    )
    return { states, nextToken }
  }
  return {
    async list(workflow, { status, limit, cursor }) {
      const found = await client.send(
        new ListExecutionsCommand({
          stateMachineArn: machineOf(workflow),
          maxResults: limit,
          ...(status && { statusFilter: statuses[status] }),
          ...(cursor && { nextToken: cursor }),
        }),
      )
      const executions = (found.executions ?? []).map(({ name = '', ...each }) => executionOf(name, each))
      return { executions, ...(found.nextToken !== undefined && { cursor: found.nextToken }) }
    },
    async stateOf(workflow, runId) {
      const { states } = await entered(executionArn(workflow, runId), { maxResults: fewEvents })
      return states[0]?.state
    },
    async course(workflow, runId) {
      const arn = executionArn(workflow, runId)
      try {
        const { input, ...described } = await client.send(new DescribeExecutionCommand({ executionArn: arn }))
        const course = []
        let nextToken: string | undefined
        for (let page = 0; page < mostPages; page++) {
          const found = await entered(arn, { maxResults: eventsAtOnce, nextToken })
          course.push(...found.states)
          nextToken = found.nextToken
          if (nextToken === undefined) break
        }
        const { accountId } = Input.parse(JSON.parse(input ?? '{}'))
        return { ...executionOf(runId, described), ...(accountId && { accountId }), entered: course }
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist || error instanceof InvalidArn) return undefined
        throw error
      }
    },
  }
}

function executionOf(
  runId: string,
  { status, startDate, stopDate }: { status?: ExecutionStatus; startDate?: Date; stopDate?: Date },
): Execution {
  const known = Object.entries(statuses).find(([, name]) => name === status)
  return {
    runId,
    // One that waits to be redriven has ended as far as anybody here can tell.
    status: (known?.[0] ?? 'failed') as Execution['status'],
    startedAt: (startDate ?? new Date(0)).toISOString(),
    ...(stopDate && { stoppedAt: stopDate.toISOString() }),
  }
}
