import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  FilterCriteria,
  FilterRule,
  type IEventSourceDlq,
  type Function as LambdaFunction,
  MetricType,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IBucket } from 'aws-cdk-lib/aws-s3'

interface Consumer {
  prefix: string
  batchSize: number
  windowSeconds: number
  parallelization: number
}

/**
 * Feeds the table's new items whose sort key starts with the consumer's prefix to `fn`. Only inserts pass: what the
 * consumers write themselves carries other prefixes, so no write can call its own writer again.
 * Answers the mapping's id for alarms.
 */
export function consumeStream(
  fn: LambdaFunction,
  table: Table,
  consumer: Consumer,
  failures: IBucket,
): string {
  const source = new DynamoEventSource(table, {
    // LATEST can skip records after an update of the mapping; repeats are harmless here.
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(consumer.prefix) } } },
      }),
    ],
    batchSize: consumer.batchSize,
    maxBatchingWindow: Duration.seconds(consumer.windowSeconds),
    parallelizationFactor: consumer.parallelization,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    // What would fail again is set aside by the consumer, so that only what may pass comes again: eleven deliveries in all.
    retryAttempts: 10,
    // Four hours remain before the stream itself forgets the record.
    maxRecordAge: Duration.hours(20),
    onFailure: keepIn(failures),
    metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
  })
  fn.addEventSource(source)
  return source.eventSourceMappingId
}

/** CDK's own S3 destination also lets the function read and delete what failed; storing it is enough. */
function keepIn(failures: IBucket): IEventSourceDlq {
  return {
    bind: (_mapping, fn) => {
      fn.addToRolePolicy(
        new PolicyStatement({ actions: ['s3:PutObject'], resources: [failures.arnForObjects('*')] }),
      )
      fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [failures.bucketArn] }))
      return { destination: failures.bucketArn }
    },
  }
}
