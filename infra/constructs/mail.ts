import { Stack } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

/** The sender's SES identity and the configuration set that reports bounces and complaints to the default bus. */
export class Mail extends Construct {
  readonly identity: EmailIdentity
  readonly configurationSet: ConfigurationSet
  readonly configurationSetArn: string
  readonly sender: string

  constructor(scope: Construct, id: string, props: { sender: string }) {
    super(scope, id)
    this.sender = props.sender
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    this.configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    })
    this.identity = new EmailIdentity(this, 'Sender', {
      identity: Identity.email(props.sender),
      configurationSet: this.configurationSet,
    })
    const defaultBus = EventBus.fromEventBusName(this, 'DefaultBus', 'default')
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.eventBus(defaultBus),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    })
  }

  /** Sends what the listener asks for, as far as it concerns this configuration set, to `fn`. */
  reportTo(fn: LambdaFunction, listener: { source: string; detailTypes: readonly string[] }): void {
    new Rule(this, 'FeedbackRule', {
      description: 'Bounced and unwanted mails become suppressions',
      eventPattern: {
        source: [listener.source],
        detailType: [...listener.detailTypes],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSet.configurationSetName] } } },
      },
      targets: [new LambdaTarget(fn, { retryAttempts: 10 })],
    })
  }
}
