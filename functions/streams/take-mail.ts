import * as z from 'zod'
import { takeMail as take } from '../operations/complaints/take-mail.ts'
import { defineListener } from '../runtime/define-listener.ts'

/** EventBridge's word that S3 has a new object: SES puts a mail there that it has received. */
const Stored = z.object({
  source: z.literal('aws.s3'),
  detail: z.object({ object: z.object({ key: z.string().min(1).max(1024) }) }),
})

/** Hears of mails that came in. */
export const takeMail = defineListener({
  name: 'TakeMail',
  needs: ['table', 'mailroom', 'attachments'],
  event: Stored,
  async run({ detail }, given) {
    await take(detail.object.key, given)
  },
})
