import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

interface MailProps {
  sender: string
  /** Whether SES knows the sender (or its domain) already, or is asked by the stack to verify it. */
  identity: 'existing' | 'create'
}

/** The sender's SES identity and the configuration set that reports bounces and complaints to the default bus. */
export class Mail extends Construct {
  /** What a mail from the sender may be sent under: the address, or the domain that SES has verified instead. */
  readonly identityArns: string[]
  readonly configurationSet: ConfigurationSet
  readonly configurationSetArn: string
  readonly sender: string

  constructor(scope: Construct, id: string, props: MailProps) {
    super(scope, id)
    this.sender = props.sender
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      reputationMetrics: true,
      // Better undelivered and told than readable on the way.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    this.configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    })
    this.identityArns = this.#identityArns(props)
    const defaultBus = EventBus.fromEventBusName(this, 'DefaultBus', 'default')
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.eventBus(defaultBus),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    })
  }

  #identityArns({ sender, identity }: MailProps): string[] {
    if (identity === 'create') {
      const created = new EmailIdentity(this, 'Sender', {
        identity: Identity.email(sender),
        configurationSet: this.configurationSet,
      })
      // Whoever else sends from this address goes on doing so when the stack is deleted.
      created.applyRemovalPolicy(RemovalPolicy.RETAIN)
      return [created.emailIdentityArn]
    }
    const arnOf = (resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName })
    return [arnOf(sender), arnOf(sender.slice(sender.lastIndexOf('@') + 1))]
  }

  /** Sends what the listener asks for, as far as it concerns this configuration set, to `fn`. */
  reportTo(
    fn: LambdaFunction,
    listener: { source: string; detailTypes: readonly string[] },
    lostCalls: IQueue,
  ): void {
    new Rule(this, 'FeedbackRule', {
      description: 'Bounced and unwanted mails become suppressions',
      eventPattern: {
        source: [listener.source],
        detailType: [...listener.detailTypes],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSet.configurationSetName] } } },
      },
      targets: [new LambdaTarget(fn, { retryAttempts: 10, deadLetterQueue: lostCalls })],
    })
  }
}
