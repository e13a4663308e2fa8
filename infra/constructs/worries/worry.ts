import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'

/** What there is to watch. */
export interface Watched {
  stackName: string
  api: HttpApi
  functions: Record<string, LambdaFunction>
  machines: Record<string, StateMachine>
  /** Stream consumers: function name -> id of its event source mapping. */
  consumers: Record<string, string>
  /** Where calls lie that could not be delivered. */
  lostCalls: IQueue
}

/** One way in which work can stop, and how somebody hears of it. */
export interface Worry {
  metric: Metric
  /** The alarm rings from this value on; a heartbeat rings below it. */
  from: number
  /** Rings when the value is *not* reached in so many periods, also when nothing is measured at all. */
  heartbeatPeriods?: number
  cause: string
  /** The heading in docs/runbook.md that says what to do, without the alarms it names. */
  runbook: string
  /** The test file in which the cause happens. */
  provenBy: string
}
export type Worries = Record<string, Worry>

/** A metric that the functions write, of this stack. */
export function ownMetric(
  { stackName }: Watched,
  metricName: string,
  period: Duration,
  statistic = 'Sum',
): Metric {
  return new Metric({
    namespace: 'Holdfast',
    metricName,
    dimensionsMap: { Stack: stackName },
    statistic,
    period,
  })
}

export const fiveMinutes = Duration.minutes(5)
export const hour = Duration.hours(1)
