import { Duration, TimeZone } from 'aws-cdk-lib'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Schedule, ScheduleExpression, ScheduleTargetInput, TimeWindow } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Construct } from 'constructs'
import { type FunctionName, timers } from '../../functions/registry.ts'

/** One schedule per registered timer, in the company's time zone. */
export class Timers extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { functions: Record<FunctionName, LambdaFunction>; timeZone: string; scanAt: string },
  ) {
    super(scope, id)
    for (const timer of timers) {
      new Schedule(this, timer.name, {
        description: timer.description,
        schedule: ScheduleExpression.expression(
          expressionOf(timer, props.scanAt),
          TimeZone.of(props.timeZone),
        ),
        timeWindow: TimeWindow.off(),
        target: new LambdaInvoke(props.functions[timer.function], {
          input: ScheduleTargetInput.fromObject({
            timer: timer.name,
            scheduledAt: '<aws.scheduler.scheduled-time>',
          }),
          retryAttempts: 10,
          maxEventAge: Duration.hours(2),
        }),
      })
    }
  }
}

/** A timer marked `daily` fires at the configured time of the churn scan; the others bring their expression. */
function expressionOf(timer: (typeof timers)[number], scanAt: string): string {
  if (timer.expression !== 'daily') return timer.expression
  const [hour, minute] = scanAt.split(':').map(Number)
  return `cron(${minute} ${hour} * * ? *)`
}
