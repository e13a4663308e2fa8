import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Census, tableCensus } from '../../store/accounts/census.ts'
import type { Env } from '../env.ts'
import { clientSettings, inTime } from './in-time.ts'

/** Adapter of the port `census`: the table named by TABLE_NAME. */
export function censusClient(env: Env): Census {
  return tableCensus(inTime(new DynamoDBClient(clientSettings)), env('TABLE_NAME'))
}
