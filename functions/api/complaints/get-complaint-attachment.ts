import * as z from 'zod'
import { isKept } from '../../../domain/complaints/attachments/attachment.ts'
import { Id, Instant } from '../../../domain/events/fields.ts'
import { complaintSeen } from '../../operations/complaints/complaint-seen.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { readAttachment } from '../../store/tasks/attachments.ts'

/** Long enough to follow it, and too short to be passed on. */
const seconds = 60

export const AttachmentLink = z
  .strictObject({
    url: z.url().meta({ description: 'Where the file can be fetched, without a token' }),
    expiresAt: Instant.meta({ description: 'From when it cannot be fetched there any more' }),
  })
  .meta({ id: 'AttachmentLink' })
export type AttachmentLink = z.infer<typeof AttachmentLink>

/** Where a file of a complaint can be fetched for a minute: from the store itself, to be saved, and never from the origin of the API. */
export const getComplaintAttachment = defineRoute({
  name: 'GetComplaintAttachment',
  needs: ['reader', 'attachments'],
  summary: 'Ask for the address of a file that came with a complaint',
  params: z.strictObject({ complaintId: Id, attachmentId: Id }),
  answers: {
    200: { description: 'The address, good for a minute', schema: AttachmentLink },
    404: { description: 'There is no such complaint or file, or the file was refused or erased' },
  },
  async handle({ params, caller }, { reader, attachments, settings, now }) {
    const { complaint } = await complaintSeen(params.complaintId, caller, { reader, settings })
    const { complaintId } = complaint
    const found = await readAttachment(reader, complaintId, params.attachmentId)
    if (!found || !isKept(found) || found.name === undefined || found.type === undefined)
      throw new Problem('not-found', `Complaint ${complaintId} has no such file.`)
    const { id: hash, name, type } = found
    const at = now()
    const url = await attachments.link({ complaintId, hash }, { name, type, seconds, at })
    return {
      status: 200,
      body: { url, expiresAt: new Date(at.getTime() + seconds * 1000).toISOString() },
    }
  },
})
