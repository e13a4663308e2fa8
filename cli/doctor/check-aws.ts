import {
  type CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricStatisticsCommand,
} from '@aws-sdk/client-cloudwatch'
import { GetScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler'
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { SESv2Client } from '@aws-sdk/client-sesv2'
import type { SFNClient } from '@aws-sdk/client-sfn'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { keysOf } from './check-keys.ts'
import { mailChecks, type Txt } from './check-mail.ts'
import { runChecks } from './check-runs.ts'
import type { Deployment } from './deployment.ts'
import { also, amiss, bad, type Check, fine, good, runbook, todo } from './finding.ts'

/** The AWS services that a deployment is looked at through. */
export interface Aws {
  cloudWatch: CloudWatchClient
  scheduler: SchedulerClient
  secrets: SecretsManagerClient
  ses: SESv2Client
  sfn: SFNClient
}

const allow = (actions: string) => say('doctor.allow', { actions })
const alarmsAtOnce = 100
const minute = 60_000
/** From here on the alarm `…Late` rings as well. */
const latestMs = 10 * minute

/** What only a deployment has: its stack, its mail, its keys, alarms, schedules, streams and runs. */
export function awsChecks(aws: Aws, deployment: Deployment, now: Date, txt?: Txt): Check[] {
  const { outputs, resources, status } = deployment
  return [
    {
      name: 'stack',
      otherwise: todo('events'),
      look: async () =>
        /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status)
          ? good(say('doctor.stands', { status }))
          : bad(say('doctor.not-ended', { status }), todo('events')),
    },
    ...mailChecks(aws.ses, outputs.Sender ?? '', txt),
    {
      name: 'keys',
      otherwise: allow('secretsmanager:GetSecretValue'),
      async look() {
        const SecretId = outputs.SigningSecretArn
        const { SecretString = '', CreatedDate = now } = await aws.secrets.send(
          new GetSecretValueCommand({ SecretId }),
        )
        return keysOf(SecretString, CreatedDate, now)
      },
    },
    {
      name: 'alarms',
      otherwise: allow('cloudwatch:DescribeAlarms'),
      look: () => alarms(aws.cloudWatch, Object.values(resources('AWS::CloudWatch::Alarm'))),
    },
    {
      name: 'schedules',
      otherwise: allow('scheduler:GetSchedule'),
      look: () => schedules(aws.scheduler, Object.values(resources('AWS::Scheduler::Schedule'))),
    },
    {
      name: 'lag',
      otherwise: allow('cloudwatch:GetMetricStatistics'),
      look: () => lag(aws.cloudWatch, resources('AWS::Lambda::Function'), now),
    },
    ...runChecks(aws.sfn, resources('AWS::StepFunctions::StateMachine'), now),
  ]
}

async function alarms(cloudWatch: CloudWatchClient, names: string[]) {
  const found = []
  for (let at = 0; at < names.length; at += alarmsAtOnce) {
    const AlarmNames = names.slice(at, at + alarmsAtOnce)
    const { MetricAlarms = [] } = await cloudWatch.send(
      new DescribeAlarmsCommand({ AlarmNames, MaxRecords: alarmsAtOnce }),
    )
    found.push(...MetricAlarms)
  }
  // Each says in its description what it is about and which heading of the runbook speaks of it.
  const ringing = found
    .filter(({ StateValue }) => StateValue === 'ALARM')
    .map(({ AlarmDescription }) => AlarmDescription)
  if (ringing.length > 0)
    return bad(say('word.own', { words: ringing.join(' ') }), say('doctor.runbook-named'))
  const missing = names.length - found.length
  if (missing > 0) return bad(say('doctor.alarms-gone', { gone: missing, all: names.length }), todo('deploy'))
  if (found.some(({ ActionsEnabled, AlarmActions = [] }) => !ActionsEnabled || AlarmActions.length === 0))
    return bad(say('doctor.alarms-unheard', { alarms: names.length }), todo('alarm-address'))
  return good(say('doctor.alarms-quiet', { alarms: names.length }))
}

async function schedules(scheduler: SchedulerClient, names: string[]) {
  const off: string[] = []
  for (const Name of names) {
    const { State } = await scheduler.send(new GetScheduleCommand({ Name }))
    if (State !== 'ENABLED') off.push(Name)
  }
  if (names.length === 0) return bad(amiss('no-schedules'), todo('deploy'))
  if (off.length === 0) return good(say('doctor.schedules-on', { count: names.length }))
  return bad(
    say('doctor.schedules-off', { names: off.join(', ') }),
    also(todo('switch-on'), runbook('A timer is silent')),
  )
}

async function lag(cloudWatch: CloudWatchClient, functions: Record<string, string>, now: Date) {
  const behind: Sentence[] = []
  for (const [id, FunctionName] of Object.entries(functions)) {
    const { Datapoints = [] } = await cloudWatch.send(
      new GetMetricStatisticsCommand({
        Namespace: 'AWS/Lambda',
        MetricName: 'IteratorAge',
        Dimensions: [{ Name: 'FunctionName', Value: FunctionName }],
        StartTime: new Date(now.getTime() - 15 * minute),
        EndTime: now,
        Period: 300,
        Statistics: ['Maximum'],
      }),
    )
    const age = Math.max(0, ...Datapoints.map(({ Maximum = 0 }) => Maximum))
    if (age >= latestMs) behind.push(say('doctor.behind', { name: id, minutes: Math.round(age / minute) }))
  }
  const [late, ...others] = behind
  if (!late) return good(fine('no-lag'))
  return bad(also(late, ...others), runbook('A stream consumer is late'))
}
