import { createHash } from 'node:crypto'
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Env } from '../env.ts'
import type { Attachments, FilePlace } from '../ports.ts'
import { clientSettings, inTime } from './in-time.ts'

/**
 * Files in the bucket ATTACHMENTS_BUCKET. Keys say nothing of anybody: ids of complaints and names of files are other systems'
 * and people's own words.
 */
export function s3Attachments(env: Env): Attachments {
  const client = inTime(new S3Client(clientSettings))
  const place = ({ complaintId, hash }: FilePlace) => ({
    Bucket: env('ATTACHMENTS_BUCKET'),
    Key: `cases/${createHash('sha256').update(complaintId).digest('hex').slice(0, 32)}/${hash}`,
  })
  return {
    async keep(at, { content, type }) {
      await client.send(new PutObjectCommand({ ...place(at), Body: content, ContentType: type }))
    },
    link(at, { name, type, seconds, at: signingDate }) {
      const ResponseContentDisposition = `attachment; filename*=UTF-8''${encoded(name)}`
      const asked = { ...place(at), ResponseContentDisposition, ResponseContentType: type }
      return getSignedUrl(client, new GetObjectCommand(asked), { expiresIn: seconds, signingDate })
    },
    async erase(at) {
      await client.send(new DeleteObjectCommand(place(at)))
    },
  }
}

/** As RFC 8187 writes a name in a header. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
