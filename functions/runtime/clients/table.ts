import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoTable } from '../../store/table/dynamo-table.ts'
import type { Table } from '../../store/table/table.ts'
import type { Env } from '../env.ts'
import { clientSettings, inTime } from './in-time.ts'

/** Adapter of the ports `table` and `reader`: the table named by TABLE_NAME. */
export function tableClient(env: Env): Table {
  return dynamoTable(inTime(new DynamoDBClient(clientSettings)), env('TABLE_NAME'))
}
