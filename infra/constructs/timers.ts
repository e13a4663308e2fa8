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
import { Construct } from 'constructs'
import { type FunctionName, type TimerName, timers } from '../../functions/registry.ts'

interface TimersProps {
  functions: Record<FunctionName, LambdaFunction>
  timeZone: string
  /** Time of day of the churn scan, `HH:MM`. */
  scanAt: string
}

/** One schedule per registered timer, in the company's time zone. */
export class Timers extends Construct {
  readonly #role: Role

  constructor(scope: Construct, id: string, props: TimersProps) {
    super(scope, id)
    this.#role = new Role(this, 'Role', {
      // The account condition keeps other accounts' schedules from borrowing this role.
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    })
    const [hour, minute] = props.scanAt.split(':').map(Number)
    const configured: Partial<Record<TimerName, string>> = { ScanChurn: `cron(${minute} ${hour} * * ? *)` }
    for (const name of Object.keys(timers) as TimerName[]) {
      const expression = configured[name] ?? timers[name].expression
      new Schedule(this, name, {
        schedule: ScheduleExpression.expression(expression, TimeZone.of(props.timeZone)),
        timeWindow: TimeWindow.off(),
        target: this.#call(props.functions[timers[name].function], name),
      })
    }
  }

  /** CDK's own Lambda target would also allow every version of the function; the function is enough. */
  #call(fn: LambdaFunction, timer: TimerName): IScheduleTarget {
    this.#role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }),
    )
    return {
      bind: () => ({
        arn: fn.functionArn,
        role: this.#role,
        input: ScheduleTargetInput.fromObject({ timer }),
        retryPolicy: {
          maximumRetryAttempts: 10,
          maximumEventAgeInSeconds: Duration.hours(2).toSeconds(),
        },
      }),
    }
  }
}
