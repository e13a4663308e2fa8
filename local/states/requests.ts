import * as z from 'zod'

/** The requests the local Step Functions API takes; an operation it does not list is unknown. */

const paging = { maxResults: z.int().min(0).max(1000).optional(), nextToken: z.string().optional() }
const execution = { executionArn: z.string() }
const taskToken = { taskToken: z.string() }
const data = { includedData: z.enum(['ALL_DATA', 'METADATA_ONLY']).optional() }
const reason = { error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() }

export const requests = {
  StartExecution: z.strictObject({
    stateMachineArn: z.string(),
    name: z.string().optional(),
    input: z.string().default('{}'),
    traceHeader: z.string().optional(),
  }),
  DescribeExecution: z.strictObject({ ...execution, ...data }),
  StopExecution: z.strictObject({ ...execution, ...reason }),
  ListExecutions: z.strictObject({
    stateMachineArn: z.string(),
    statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
    ...paging,
  }),
  GetExecutionHistory: z.strictObject({
    ...execution,
    ...paging,
    reverseOrder: z.boolean().default(false),
    includeExecutionData: z.boolean().optional(),
  }),
  SendTaskSuccess: z.strictObject({ ...taskToken, output: z.string() }),
  SendTaskFailure: z.strictObject({ ...taskToken, ...reason }),
  SendTaskHeartbeat: z.strictObject(taskToken),
  DescribeStateMachine: z.strictObject({ stateMachineArn: z.string(), ...data }),
  ListStateMachines: z.strictObject(paging),
}
