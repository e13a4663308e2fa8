import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'

const text = (name: string) => ({ name, type: AttributeType.STRING })

const globalIndexes = ['byBand', 'byOwner', 'byShard', 'due', 'outbox']

/** The one table: events, day buckets, risk, complaints, tasks, runs and the outbox. */
export class Records extends Construct {
  readonly table: Table
  readonly indexArns: string[]

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
    for (const index of globalIndexes) {
      const prefix = index.startsWith('by') ? index.slice(2).toLowerCase() : index
      this.table.addGlobalSecondaryIndex({
        indexName: index,
        partitionKey: text(`${prefix}Pk`),
        sortKey: text(`${prefix}Sk`),
        projectionType: ProjectionType.KEYS_ONLY,
      })
    }
    this.indexArns = globalIndexes.map((index) => `${this.table.tableArn}/index/${index}`)
  }
}
