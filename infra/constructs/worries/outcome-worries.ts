import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { hour, ownMetric, type Watched, type Worries } from './worry.ts'

/** Everything runs, and still something does not get done. */
export function outcomeWorries(watched: Watched): Worries {
  const own = (name: string, statistic?: string) => ownMetric(watched, name, hour, statistic)
  const reputation = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: hour })
  return {
    QuarantinedEvents: {
      metric: own('SetAside'),
      from: 1,
      cause: 'A record or an account was set aside because its work cannot succeed; everybody else goes on',
      runbook: 'Something was set aside',
      provenBy: 'test/functions/schedules/heartbeat.test.ts',
    },
    OverdueTasks: {
      metric: own('OverdueTasks', 'Maximum'),
      from: 1,
      cause: 'Open tasks are past their deadline although reminders and escalation went out',
      runbook: 'Overdue tasks',
      provenBy: 'test/functions/schedules/heartbeat.test.ts',
    },
    StuckRequests: {
      metric: own('StuckRequests', 'Maximum'),
      from: 1,
      cause: 'The hourly sweep found requests that the stream had not delivered within 15 minutes',
      runbook: 'Requests are stuck',
      provenBy: 'test/functions/schedules/heartbeat.test.ts',
    },
    MailsInDoubt: {
      metric: own('MailsInDoubt'),
      from: 1,
      cause: 'A mail to a customer may or may not have gone out; it is not sent a second time',
      runbook: 'A mail is in doubt',
      provenBy: 'test/functions/steps/send-mail.test.ts',
    },
    MorningMailsHeld: {
      metric: own('MorningMailsHeld', 'Maximum'),
      from: 1,
      cause: 'Mails of the morning wait because the mail service takes no more today',
      runbook: 'Morning mails wait',
      provenBy: 'test/functions/schedules/morning-mails.test.ts',
    },
    MorningMailsFailed: {
      metric: own('MorningMailsFailed', 'Maximum'),
      from: 1,
      cause:
        'The mail of a morning could not be written or sent; it is tried again every hour, and nobody else waits for it',
      runbook: 'Morning mails wait',
      provenBy: 'test/functions/schedules/morning-mails.test.ts',
    },
    MissedCrossings: {
      metric: own('MissedCrossings', 'Maximum'),
      from: 1,
      cause: 'The weekly sweep found accounts that the daily scan should have found before',
      runbook: 'The sweep found missed crossings',
      provenBy: 'test/functions/schedules/heartbeat.test.ts',
    },
    BounceRate: {
      metric: reputation('Reputation.BounceRate'),
      from: 0.02,
      cause: 'Two percent of mails bounce; SES reviews an account near five',
      runbook: 'Bounces or complaints',
      provenBy: 'test/functions/streams/record-mail-feedback.test.ts',
    },
    ComplaintRate: {
      metric: reputation('Reputation.ComplaintRate'),
      from: 0.0005,
      cause: 'Recipients mark mails as unwanted; SES reviews an account near 0.1 percent',
      runbook: 'Bounces or complaints',
      provenBy: 'test/functions/streams/record-mail-feedback.test.ts',
    },
  }
}
