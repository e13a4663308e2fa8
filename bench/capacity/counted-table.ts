import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { dynamoTable } from '../../functions/store/table/dynamo-table.ts'
import { type Inserts, tableInserts } from '../../functions/store/table/inserts.ts'
import type { Table } from '../../functions/store/table/table.ts'

/** What was consumed since the last `take`: capacity units as the engine counts them, calls, and processor time of this process. */
export type Consumed = { wru: number; rru: number; calls: number; cpuMs: number }

const Units = z.object({ CapacityUnits: z.number() })
const Answer = z.looseObject({ ConsumedCapacity: z.union([Units, z.array(Units)]).optional() })
const Shared = z.object({ pk: z.object({ S: z.literal('MODELS') }) })
const reading = /^(Get|BatchGet|Query)/

/** The table `name` of a DynamoDB engine, every call of which is counted, but for what a busy process reads once for many accounts. */
export function countedTable(
  endpoint: DynamoDBClient,
  name: string,
): { table: Table; inserts: Inserts; take(): Consumed } {
  let consumed = { wru: 0, rru: 0, calls: 0 }
  let since = process.cpuUsage()
  endpoint.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      if (isShared(args.input)) return answer
      const { ConsumedCapacity = [] } = Answer.parse(answer.output)
      const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)
      consumed.calls += 1
      consumed[reading.test(context.commandName ?? '') ? 'rru' : 'wru'] += units
      return answer
    },
    { step: 'initialize', name: 'countConsumedCapacity', override: true },
  )
  return {
    table: dynamoTable(endpoint, name),
    inserts: tableInserts(endpoint, name),
    take() {
      const { user, system } = process.cpuUsage(since)
      const taken = { ...consumed, cpuMs: (user + system) / 1000 }
      consumed = { wru: 0, rru: 0, calls: 0 }
      since = process.cpuUsage()
      return taken
    },
  }
}

function isShared(input: object): boolean {
  return 'Key' in input && Shared.safeParse(input.Key).success
}
