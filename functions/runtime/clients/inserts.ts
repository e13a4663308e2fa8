import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Inserts, tableInserts } from '../../store/table/inserts.ts'
import type { Env } from '../env.ts'
import { clientSettings, inTime } from './in-time.ts'

/** Adapter of the port `inserts`: the table named by TABLE_NAME. */
export function insertsClient(env: Env): Inserts {
  return tableInserts(inTime(new DynamoDBClient(clientSettings)), env('TABLE_NAME'))
}
