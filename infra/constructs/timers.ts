import { Duration, Stack, TimeZone } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import {
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
  TimeWindow,
} from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { calendar, type FunctionName, type TimerName, timers } from '../../functions/registry.ts'

interface TimersProps {
  functions: Record<FunctionName, LambdaFunction>
  /** State machines by the name of their workflow. */
  machines: Record<string, StateMachine>
  timeZone: string
  /** Time of day of the churn scan, `HH:MM`. */
  scanAt: string
  /** Where a call goes that the Scheduler could not hand over. */
  lostCalls: IQueue
}

/** What the Scheduler was not able to hand over is tried again, for as long as it is worth doing. */
const retryPolicy = { maximumRetryAttempts: 10, maximumEventAgeInSeconds: Duration.hours(2).toSeconds() }

/** When each timer and each workflow of the calendar is called, with the scan at the time of day that was chosen. */
export function expressionsFor(scanAt: string): Record<TimerName | keyof typeof calendar, string> {
  const [hour, minute] = scanAt.split(':').map(Number)
  const declared = Object.entries({ ...timers, ...calendar }).map(([name, { expression }]) => [
    name,
    expression,
  ])
  return { ...Object.fromEntries(declared), ScanChurn: `cron(${minute} ${hour} * * ? *)` }
}

/** One schedule per registered timer, and per workflow that begins by the calendar, in the company's time zone. */
export class Timers extends Construct {
  constructor(scope: Construct, id: string, props: TimersProps) {
    super(scope, id)
    const expressions = expressionsFor(props.scanAt)
    const schedule = (name: string, expression: string, target: IScheduleTarget) =>
      new Schedule(this, name, {
        schedule: ScheduleExpression.expression(expression, TimeZone.of(props.timeZone)),
        timeWindow: TimeWindow.off(),
        target,
      })
    const callers = this.#roleOf('Role')
    for (const name of Object.keys(timers) as TimerName[]) {
      const fn = props.functions[timers[name].function]
      schedule(name, expressions[name], call(fn, name, callers, props.lostCalls))
    }
    for (const [name, { workflow }] of Object.entries(calendar)) {
      const machine = props.machines[workflow]
      if (!machine) throw new Error(`${name}: there is no workflow ${workflow}`)
      schedule(
        name,
        expressions[name as keyof typeof calendar],
        start(machine, this.#roleOf(`${name}Role`), props.lostCalls),
      )
    }
  }

  #roleOf(id: string): Role {
    return new Role(this, id, {
      // The account condition keeps other accounts' schedules from borrowing this role.
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    })
  }
}

/** CDK's own Lambda target would also allow every version of the function; the function is enough. */
function call(fn: LambdaFunction, timer: TimerName, role: Role, lost: IQueue): IScheduleTarget {
  lost.grantSendMessages(role)
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }))
  const input = ScheduleTargetInput.fromObject({ timer })
  return {
    bind: () => ({ arn: fn.functionArn, role, input, retryPolicy, deadLetterConfig: { arn: lost.queueArn } }),
  }
}

/** Starts a workflow of the instant it was scheduled for, however late that is. The role may start this one machine. */
function start(machine: StateMachine, role: Role, lost: IQueue): IScheduleTarget {
  lost.grantSendMessages(role)
  machine.grantStartExecution(role)
  const input = ScheduleTargetInput.fromObject({ v: 1, at: '<aws.scheduler.scheduled-time>' })
  return {
    bind: () => ({
      arn: machine.stateMachineArn,
      role,
      input,
      retryPolicy,
      deadLetterConfig: { arn: lost.queueArn },
    }),
  }
}
