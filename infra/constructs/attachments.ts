import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'

/** What customers attach to their complaints. Without versions: what is erased is gone, and what nobody erases goes after `keptDays`. */
export class Attachments extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, { keptDays }: { keptDays: number }) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ expiration: Duration.days(keptDays) }],
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** The files of all complaints. */
  get files(): string {
    return this.bucket.arnForObjects('cases/*')
  }
}
