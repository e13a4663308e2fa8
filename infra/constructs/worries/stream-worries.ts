import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { fiveMinutes, type Watched, type Worries } from './worry.ts'

/** How old the oldest record is that a consumer has not worked off. */
export function iteratorAge(consumer: string, { functions }: Watched): Metric {
  const fn = functions[consumer]
  if (!fn) throw new Error(`consumer ${consumer} is not a registered function`)
  return fn.metric('IteratorAge', { statistic: 'Maximum', period: fiveMinutes })
}

/** A consumer of the table's stream falls behind, or gives up on records. */
export function streamWorries(watched: Watched): Worries {
  const worries: Worries = {}
  for (const [name, mappingId] of Object.entries(watched.consumers)) {
    worries[`${name}Late`] = {
      metric: iteratorAge(name, watched),
      from: Duration.minutes(10).toMilliseconds(),
      cause: `${name} is ten minutes behind the table's stream; after a day records are lost`,
      runbook: 'A stream consumer is late',
      provenBy: 'test/local/streams/create-consumer.test.ts',
    }
    worries[`${name}GaveUp`] = {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'OnFailureDestinationDeliveredEventCount',
        dimensionsMap: { EventSourceMappingUUID: mappingId },
        statistic: 'Sum',
        period: fiveMinutes,
      }),
      from: 1,
      cause: `${name} gave up on records; they lie in the failure bucket`,
      runbook: 'A consumer gave up on records',
      provenBy: 'test/local/streams/work-off.test.ts',
    }
  }
  return worries
}
