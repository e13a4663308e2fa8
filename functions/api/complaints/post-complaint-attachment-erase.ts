import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { complaintNamed } from '../../operations/complaints/end-complaint.ts'
import { eraseAttachment } from '../../operations/complaints/erase-attachment.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { operatorsOnly } from '../mending/operators-only.ts'
import { aboutComplaint, because } from './about-complaint.ts'

/** Erases a file that came with a complaint, and its name; that it was there, and who erased it and why, stays. */
export const postComplaintAttachmentErase = defineRoute({
  ...aboutComplaint,
  name: 'PostComplaintAttachmentErase',
  needs: ['table', 'attachments'],
  summary: 'Erase a file that came with a complaint',
  params: z.strictObject({ complaintId: Id, attachmentId: Id }),
  body: because,
  answers: { ...aboutComplaint.answers, 404: { description: 'There is no such complaint or file' } },
  async handle({ params: { complaintId, attachmentId }, body: { reason }, caller }, given) {
    operatorsOnly(caller)
    const complaint = await complaintNamed(complaintId, caller, given)
    return {
      status: 200,
      body: await eraseAttachment(complaint, attachmentId, { by: caller.person, why: reason }, given),
    }
  },
})
