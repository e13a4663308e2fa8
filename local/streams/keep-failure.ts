import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InvokeResult } from '../kernel/types.ts'
import type { Mapping } from './read-mappings.ts'
import type { Arrival } from './stream-record.ts'

/** Why Lambda gave records up. */
export type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded'

/**
 * Writes given-up records as Lambda's S3 destination does: `s3/<bucket>/aws/lambda/<mapping>/<shard>/<day>/<time>-<id>`
 * in the data directory, with the whole invocation as `payload`, so that they can be replayed.
 */
export function keepFailure(
  dataDir: string,
  mapping: Mapping,
  given: {
    batch: Arrival[]
    condition: Condition
    attempts: number
    result: InvokeResult | undefined
    now: Date
  },
): void {
  const { batch, condition, attempts, result, now } = given
  const [first, last] = [batch.at(0), batch.at(-1)]
  const bucket = mapping.failureBucketArn?.split(':::')[1]
  if (!bucket || !first || !last) return
  const shardId = 'shardId-00000001'
  const requestId = randomUUID()
  const time = now.toISOString()
  const day = time.slice(0, 10)
  const folder = join(dataDir, 's3', bucket, 'aws', 'lambda', mapping.id, shardId, ...day.split('-'))
  mkdirSync(folder, { recursive: true })
  const name = join(folder, `${time.slice(0, 19).replaceAll(':', '.')}-${requestId}`)
  const record = {
    requestContext: {
      requestId,
      functionArn: mapping.functionArn,
      condition,
      approximateInvokeCount: attempts,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: result?.error ? 'Unhandled' : null,
    },
    version: '1.0',
    timestamp: time,
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first.sequence,
      endSequenceNumber: last.sequence,
      approximateArrivalOfFirstRecord: new Date(first.writtenAt).toISOString(),
      approximateArrivalOfLastRecord: new Date(last.writtenAt).toISOString(),
      batchSize: batch.length,
      streamArn: mapping.streamArn,
    },
    payload: JSON.stringify({ Records: batch.map(({ record }) => record) }),
  }
  // Written aside first: a kill in between leaves no half object.
  writeFileSync(`${name}.part`, JSON.stringify(record))
  renameSync(`${name}.part`, name)
}
