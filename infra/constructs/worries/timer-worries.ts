import type { Duration } from 'aws-cdk-lib'
import { Duration as Span } from 'aws-cdk-lib'
import { timers } from '../../../functions/registry.ts'
import { hour, ownMetric, type Watched, type Worries } from './worry.ts'

/** A timer that runs at least daily has not come to its end for longer than it may take. */
export function timerWorries(watched: Watched): Worries {
  const worries: Worries = {}
  for (const [name, { expression }] of Object.entries(timers)) {
    const every = intervalOf(expression)
    // CloudWatch looks back seven days at most, too little for a weekly one: its failures ring as errors and lost calls.
    if (every.toHours() > 24) continue
    worries[`${name}Silent`] = {
      metric: ownMetric(watched, `${name}Done`, hour),
      from: 1,
      heartbeatPeriods: every.toHours() + 2,
      cause: `${name} has not come to its end for ${every.toHours() + 2} hours; it runs every ${every.toHours()}`,
      runbook: 'A timer is silent',
      provenBy: 'test/functions/schedules/heartbeat.test.ts',
    }
  }
  return worries
}

function intervalOf(expression: string): Duration {
  if (expression === 'rate(1 hour)' || expression === 'cron(0 * * * ? *)') return Span.hours(1)
  if (/^cron\(\d+ \d+ \* \* \? \*\)$/.test(expression)) return Span.days(1)
  if (/^cron\(\d+ \d+ \? \* [A-Z]{3} \*\)$/.test(expression)) return Span.days(7)
  throw new Error(
    `a timer that runs by ${expression} needs a line in infra/constructs/worries/timer-worries.ts`,
  )
}
