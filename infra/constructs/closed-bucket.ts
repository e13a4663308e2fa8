import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/**
 * A bucket that nobody outside gets into: encrypted, reached by TLS only, without versions, so that what is erased is gone, and each object goes
 * after so many days. It stays when the stack goes.
 */
export function closedBucket(scope: Construct, keptDays: number): Bucket {
  return new Bucket(scope, 'Bucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    lifecycleRules: [{ expiration: Duration.days(keptDays) }],
    removalPolicy: RemovalPolicy.RETAIN,
  })
}
