import { fiveMinutes, type Watched, type Worries } from './worry.ts'

/** Steps are tried again by their workflow: only what goes on is worth waking somebody. */
const triedAgain: Record<string, number> = {
  Steps: 5,
  SendMail: 5,
  LearningSteps: 2,
  FoldEvents: 3,
  DispatchOutbox: 3,
}

/** A function fails or is refused, requests fail, calls get lost on their way. */
export function callWorries({ functions, api, lostCalls }: Watched): Worries {
  const worries: Worries = {}
  for (const [name, fn] of Object.entries(functions)) {
    worries[`${name}Errors`] = {
      metric: fn.metricErrors({ period: fiveMinutes }),
      from: triedAgain[name] ?? 1,
      cause: `${name} fails, ends in the middle, or takes too long`,
      runbook: 'A function fails',
      provenBy: 'test/local/lambda/create-lambda.test.ts',
    }
    worries[`${name}Throttled`] = {
      metric: fn.metricThrottles({ period: fiveMinutes }),
      from: 1,
      cause: `Lambda refuses to start ${name}: the account's or its own share of concurrent runs is used up`,
      runbook: 'A function fails',
      provenBy: 'test/infra/alarms.test.ts',
    }
  }
  worries.RequestsFailed = {
    metric: api.metricServerError({ period: fiveMinutes, statistic: 'Sum' }),
    from: 1,
    cause: 'Requests are answered with 5xx; senders try again, people do not',
    runbook: 'Requests fail or are refused',
    provenBy: 'test/functions/runtime/serve-routes.test.ts',
  }
  worries.RequestsRefused = {
    metric: api.metricClientError({ period: fiveMinutes, statistic: 'Sum' }),
    from: 50,
    cause:
      'Fifty requests in five minutes are refused: a broken or expired key, a system that sends something else than it did',
    runbook: 'Requests fail or are refused',
    provenBy: 'test/functions/api/signing.test.ts',
  }
  worries.LostCalls = {
    metric: lostCalls.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
    from: 1,
    cause:
      'A timer or a report of a bounced mail could not be delivered, or failed at every try; the call lies in the queue',
    runbook: 'Lost calls',
    provenBy: 'test/infra/alarms.test.ts',
  }
  return worries
}
