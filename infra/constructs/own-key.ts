import { ArnFormat, Aspects, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import { CfnTopic } from 'aws-cdk-lib/aws-sns'
import { CfnQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct, type IConstruct } from 'constructs'

/** Services that ask for the key in the name of whoever calls them. */
const callers = ['dynamodb', 's3', 'sqs', 'secretsmanager']
const use = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey']

/**
 * A key of the company's own for everything that the stack stores: table, buckets, topics, queues, secrets and logs, whichever construct makes
 * them. As with the keys that AWS manages, whoever may use what is encrypted may use the key through its service, and nobody may otherwise: no
 * function needs a right of its own. It stays when the stack goes, because nobody could read what is retained without it.
 */
export class OwnKey extends Construct {
  constructor(stack: Stack, id: string, { takesMail }: { takesMail: boolean }) {
    super(stack, id)
    const { account, region } = stack
    const key = new Key(this, 'Key', {
      description: 'Encrypts what Holdfast stores',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const allow = (statement: ConstructorParameters<typeof PolicyStatement>[0]) =>
      key.addToResourcePolicy(new PolicyStatement({ resources: ['*'], ...statement }))
    allow({
      principals: [new AnyPrincipal()],
      actions: [...use, 'kms:CreateGrant'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': account,
          'kms:ViaService': callers.map((service) => `${service}.${region}.amazonaws.com`),
        },
      },
    })
    const logs = stack.formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })
    allow({
      principals: [new ServicePrincipal('logs.amazonaws.com', { region })],
      actions: use,
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logs } },
    })
    // An alarm that rings, and an event that is lost, are written by these services themselves, and it is nowhere said that they tell for whom.
    allow({
      principals: ['cloudwatch', 'events'].map((name) => new ServicePrincipal(`${name}.amazonaws.com`)),
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    })
    // Mail that comes in is put into its bucket by the mail service.
    if (takesMail)
      allow({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      })
    Aspects.of(stack).add({ visit: (node) => encrypt(node, key.keyArn) })
  }
}

function encrypt(node: IConstruct, key: string): void {
  if (node instanceof CfnTable)
    node.sseSpecification = { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: key }
  if (node instanceof CfnBucket)
    node.bucketEncryption = {
      serverSideEncryptionConfiguration: [
        {
          // One call of the key a bucket and not an object.
          bucketKeyEnabled: true,
          serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key },
        },
      ],
    }
  if (node instanceof CfnTopic) node.kmsMasterKeyId = key
  if (node instanceof CfnSecret) node.kmsKeyId = key
  if (node instanceof CfnLogGroup) node.kmsKeyId = key
  if (node instanceof CfnQueue) {
    node.kmsMasterKeyId = key
    node.sqsManagedSseEnabled = undefined
  }
}
