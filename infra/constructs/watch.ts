import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IAlarmAction,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { callWorries } from './worries/call-worries.ts'
import { outcomeWorries } from './worries/outcome-worries.ts'
import { runWorries } from './worries/run-worries.ts'
import { iteratorAge, streamWorries } from './worries/stream-worries.ts'
import { timerWorries } from './worries/timer-worries.ts'
import { hour, ownMetric, type Watched, type Worries, type Worry } from './worries/worry.ts'

/** Every way in which work can stop, each an alarm that tells its cause and where the runbook speaks of it, and the day at a glance. */
export class Watch extends Construct {
  readonly worries: Worries

  constructor(scope: Construct, id: string, watched: Watched, action: IAlarmAction | undefined) {
    super(scope, id)
    this.worries = {
      ...streamWorries(watched),
      ...runWorries(watched),
      ...callWorries(watched),
      ...timerWorries(watched),
      ...outcomeWorries(watched),
    }
    for (const [name, worry] of Object.entries(this.worries)) {
      const alarm = new Alarm(this, name, ringing(name, worry))
      if (action) {
        alarm.addAlarmAction(action)
        alarm.addOkAction(action)
      }
    }
    new Dashboard(this, 'Dashboard', { widgets: theDay(watched) })
  }
}

function ringing(name: string, { metric, from, heartbeatPeriods, cause, runbook }: Worry) {
  const heartbeat = heartbeatPeriods !== undefined
  return {
    metric,
    threshold: from,
    evaluationPeriods: heartbeatPeriods ?? 1,
    comparisonOperator: heartbeat
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: heartbeat ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    alarmDescription: `${name}: ${cause}. Runbook: ${runbook}.`,
  }
}

function theDay(watched: Watched): GraphWidget[][] {
  const graph = (title: string, left: Metric[]) => new GraphWidget({ title, left, width: 8 })
  const { api, functions, machines } = watched
  const own = (...names: string[]) => names.map((name) => ownMetric(watched, name, hour, 'Maximum'))
  return [
    [
      graph('Waiting for people: tasks past their deadline', own('OverdueTasks')),
      graph(
        'The scan: accounts looked at, crossings it had missed',
        own('AccountsScanned', 'MissedCrossings'),
      ),
      graph('Set aside, stuck, in doubt', own('SetAside', 'StuckRequests', 'MailsInDoubt')),
    ],
    [
      graph('API: requests, 4xx, 5xx', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
      graph('API: latency', [
        api.metricLatency({ statistic: 'p50' }),
        api.metricLatency({ statistic: 'p99' }),
      ]),
      graph(
        'Functions: errors',
        Object.values(functions).map((fn) => fn.metricErrors()),
      ),
    ],
    [
      graph(
        'Runs: started',
        Object.values(machines).map((machine) => machine.metricStarted()),
      ),
      graph(
        'Runs: failed or timed out',
        Object.values(machines).flatMap((machine) => [machine.metricFailed(), machine.metricTimedOut()]),
      ),
      graph(
        'Streams: age of the oldest record',
        Object.keys(watched.consumers).map((name) => iteratorAge(name, watched)),
      ),
    ],
  ]
}
