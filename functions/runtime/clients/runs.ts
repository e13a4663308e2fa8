import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import * as z from 'zod'
import type { Env } from '../env.ts'
import type { Runs } from '../ports.ts'
import { clientSettings, inTime } from './in-time.ts'

const StateMachines = z.record(z.string(), z.string())

/** Adapter of the port `runs`: Step Functions, with the playbooks of STATE_MACHINES (JSON, playbook to ARN). */
export function runsClient(env: Env): Runs {
  const client = inTime(new SFNClient(clientSettings))
  const machines = new Map(Object.entries(StateMachines.parse(JSON.parse(env('STATE_MACHINES')))))
  return {
    async start(input) {
      const stateMachineArn = machines.get(input.playbook)
      if (!stateMachineArn) throw new Error(`STATE_MACHINES has no playbook ${input.playbook}`)
      try {
        await client.send(
          new StartExecutionCommand({ stateMachineArn, name: input.runId, input: JSON.stringify(input) }),
        )
        return 'started'
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'exists'
        throw error
      }
    },
    async answer(taskToken, output) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))
        return 'answered'
      } catch (error) {
        const gone =
          error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken
        if (gone) return 'gone'
        throw error
      }
    },
  }
}
