import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'
import { ReceiptRuleSet } from 'aws-cdk-lib/aws-ses'
import { S3 } from 'aws-cdk-lib/aws-ses-actions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { closedBucket } from './closed-bucket.ts'

const keptDays = 90

/** Where SES puts what it receives at the company's domain for answers: kept for ninety days, then gone. */
export class Mailroom extends Construct {
  readonly bucket: Bucket
  /** The rules by which SES receives; one set of an account is active, and which is chosen by hand. */
  readonly ruleSetName: string | undefined

  constructor(scope: Construct, id: string, { inbound }: { inbound: string | undefined }) {
    super(scope, id)
    this.bucket = closedBucket(this, keptDays)
    // The construct's own switch would bring a function that nobody here has written.
    const bucket = this.bucket.node.defaultChild as CfnBucket
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
    if (inbound === undefined) return
    const set = new ReceiptRuleSet(this, 'Rules')
    set.addRule('Answers', {
      recipients: [inbound],
      actions: [new S3({ bucket: this.bucket, objectKeyPrefix: 'in/' })],
      scanEnabled: true,
    })
    this.ruleSetName = set.receiptRuleSetName
  }

  /** Tells `fn` of every mail that was put here. */
  reportTo(
    fn: LambdaFunction,
    listener: { source: string; detailTypes: readonly string[] },
    lostCalls: IQueue,
  ): void {
    new Rule(this, 'ReceivedRule', {
      description: 'Mails that came in are taken into their cases',
      eventPattern: {
        source: [listener.source],
        detailType: [...listener.detailTypes],
        detail: { bucket: { name: [this.bucket.bucketName] }, object: { key: [{ prefix: 'in/' }] } },
      },
      targets: [new LambdaTarget(fn, { retryAttempts: 10, deadLetterQueue: lostCalls })],
    })
  }

  /** The objects that a function may read. */
  get mails(): string {
    return this.bucket.arnForObjects('in/*')
  }
}
