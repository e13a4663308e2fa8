import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IAlarmAction,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'

export interface WatchProps {
  api: HttpApi
  functions: Record<string, LambdaFunction>
  machines: Record<string, StateMachine>
  /** Stream consumers: function name -> id of its event source mapping. */
  consumers: Record<string, string>
  alarmAction?: IAlarmAction | undefined
}

interface Worry {
  metric: Metric
  /** The alarm rings from this value on. */
  from: number
  description: string
}

/** The alarms somebody should act on, and one dashboard with the same numbers. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id)
    const worries = { ...streamWorries(props), ...runWorries(props), ...peopleWorries() }
    for (const [name, { metric, from, description }] of Object.entries(worries)) {
      const alarm = new Alarm(this, name, {
        metric,
        threshold: from,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: description,
      })
      if (props.alarmAction) alarm.addAlarmAction(props.alarmAction)
    }
    const graph = (title: string, left: Metric[]) => new GraphWidget({ title, left, width: 8 })
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          graph('API: requests, 4xx, 5xx', [
            props.api.metricCount(),
            props.api.metricClientError(),
            props.api.metricServerError(),
          ]),
          graph(
            'Functions: errors',
            Object.values(props.functions).map((fn) => fn.metricErrors()),
          ),
          graph(
            'Streams: age of the oldest record',
            Object.keys(props.consumers).map((name) => iteratorAge(name, props)),
          ),
        ],
        [
          graph(
            'Runs: started',
            Object.values(props.machines).map((machine) => machine.metricStarted()),
          ),
          graph(
            'Runs: failed or timed out',
            Object.values(runWorries(props)).map((worry) => worry.metric),
          ),
          graph(
            'People: overdue tasks, bounces, complaints',
            Object.values(peopleWorries()).map((worry) => worry.metric),
          ),
        ],
      ],
    })
  }
}

function iteratorAge(consumer: string, props: WatchProps): Metric {
  const fn = props.functions[consumer]
  if (!fn) throw new Error(`consumer ${consumer} is not a registered function`)
  return fn.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) })
}

function streamWorries(props: WatchProps): Record<string, Worry> {
  const worries: Record<string, Worry> = {}
  for (const [name, mappingId] of Object.entries(props.consumers)) {
    worries[`${name}Late`] = {
      metric: iteratorAge(name, props),
      from: Duration.minutes(10).toMilliseconds(),
      description: `${name} is ten minutes behind the table's stream; after a day records are lost.`,
    }
    worries[`${name}GaveUp`] = {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'OnFailureDestinationDeliveredEventCount',
        dimensionsMap: { EventSourceMappingUUID: mappingId },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      from: 1,
      description: `${name} gave up on records; they lie in the failure bucket. Runbook: replay failed records.`,
    }
  }
  return worries
}

function runWorries(props: WatchProps): Record<string, Worry> {
  const worries: Record<string, Worry> = {}
  for (const [name, machine] of Object.entries(props.machines)) {
    const period = Duration.minutes(5)
    worries[`${name}Failed`] = {
      metric: machine.metricFailed({ period }),
      from: 1,
      description: `A run of ${name} failed. Runbook: a failed run.`,
    }
    worries[`${name}TimedOut`] = {
      metric: machine.metricTimedOut({ period }),
      from: 1,
      description: `A run of ${name} reached its machine timeout. Runbook: a failed run.`,
    }
  }
  return worries
}

function peopleWorries(): Record<string, Worry> {
  const period = Duration.hours(1)
  return {
    SetAside: {
      metric: new Metric({ namespace: 'Holdfast', metricName: 'SetAside', statistic: 'Sum', period }),
      from: 1,
      description:
        'Something could not be worked on and was set aside alone. Runbook: something was set aside.',
    },
    OverdueTasks: {
      metric: new Metric({ namespace: 'Holdfast', metricName: 'OverdueTasks', statistic: 'Maximum', period }),
      from: 1,
      description: 'Open tasks are past their deadline although reminders and escalation went out.',
    },
    BounceRate: {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: 'Average',
        period,
      }),
      from: 0.02,
      description: 'Two percent of mails bounce; SES reviews an account near five.',
    },
    ComplaintRate: {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.ComplaintRate',
        statistic: 'Average',
        period,
      }),
      from: 0.0005,
      description: 'Recipients mark mails as unwanted; SES reviews an account near 0.1 percent.',
    },
  }
}
