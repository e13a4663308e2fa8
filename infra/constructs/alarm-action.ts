import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Config } from '../config.ts'

/** What an alarm does when it rings: tells the configured topic, or one made here for an address. Undefined for `none`. */
export function alarmActionOf(scope: Construct, alarms: Config['alarms']): IAlarmAction | undefined {
  if (alarms === 'none') return undefined
  if ('topicArn' in alarms) return new SnsAction(Topic.fromTopicArn(scope, 'AlarmTopic', alarms.topicArn))
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true })
  topic.addSubscription(new EmailSubscription(alarms.email))
  return new SnsAction(topic)
}
