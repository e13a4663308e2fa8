import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { closedBucket } from './closed-bucket.ts'

/** What customers attach to their complaints. Without versions: what is erased is gone, and what nobody erases goes after `keptDays`. */
export class Attachments extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, { keptDays }: { keptDays: number }) {
    super(scope, id)
    this.bucket = closedBucket(this, keptDays)
  }

  /** The files of all complaints. */
  get files(): string {
    return this.bucket.arnForObjects('cases/*')
  }
}
