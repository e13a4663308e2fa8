import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { closedBucket } from './closed-bucket.ts'

/** Where stream records go that a consumer could not handle: kept for thirty days, then gone. */
export class Failures extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.bucket = closedBucket(this, 30)
  }
}
