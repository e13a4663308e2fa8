import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Env } from '../env.ts'
import type { Mailroom } from '../ports.ts'
import { clientSettings, inTime } from './in-time.ts'

/** Adapter of the port `mailroom`: the bucket MAILROOM_BUCKET, where SES puts what it receives. */
export function mailroomClient(env: Env): Mailroom {
  const client = inTime(new S3Client(clientSettings))
  return {
    async read(key, most) {
      const { Body, ContentRange } = await client.send(
        new GetObjectCommand({ Bucket: env('MAILROOM_BUCKET'), Key: key, Range: `bytes=0-${most - 1}` }),
      )
      if (!Body) throw new Error('S3 answered without the mail')
      const size = Number(ContentRange?.split('/')[1] ?? 0)
      return { raw: await Body.transformToByteArray(), isCut: size > most }
    },
  }
}
