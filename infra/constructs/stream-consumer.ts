import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import {
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  MetricType,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, S3OnFailureDestination } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IBucket } from 'aws-cdk-lib/aws-s3'

/**
 * Feeds the table's new items whose sort key starts with `skPrefix` to `fn`. Only inserts pass: what the
 * consumers write themselves carries other prefixes, so no write can call its own writer again.
 * Answers the mapping's id for alarms.
 */
export function consumeStream(fn: LambdaFunction, table: Table, skPrefix: string, failures: IBucket): string {
  const source = new DynamoEventSource(table, {
    // LATEST can skip records after an update of the mapping; repeats are harmless here.
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(skPrefix) } } },
      }),
    ],
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(1),
    parallelizationFactor: 2,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 100,
    // Four hours remain before the stream itself forgets the record.
    maxRecordAge: Duration.hours(20),
    onFailure: new S3OnFailureDestination(failures),
    metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
  })
  fn.addEventSource(source)
  return source.eventSourceMappingId
}
