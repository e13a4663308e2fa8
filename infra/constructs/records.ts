import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { indexes } from '../../functions/registry.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** The one table: events, day buckets, risk, complaints, tasks, runs and the outbox. */
export class Records extends Construct {
  readonly table: Table

  constructor(scope: Construct, id: string, props: { removalPolicy: RemovalPolicy }) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      // Keys only: no personal data travels in the stream or in a failure object.
      stream: StreamViewType.KEYS_ONLY,
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.removalPolicy === RemovalPolicy.RETAIN,
      removalPolicy: props.removalPolicy,
    })
    // Keys only: an index that copied items would double what every write of them costs. What is found is read from the table.
    for (const [indexName, { pk, sk }] of Object.entries(indexes))
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(pk),
        sortKey: text(sk),
        projectionType: ProjectionType.KEYS_ONLY,
      })
  }
}
