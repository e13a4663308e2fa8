import * as z from 'zod'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { Id } from '../../domain/events/fields.ts'
import { complaintNamed } from '../operations/end-complaint.ts'
import { takeUpAgain } from '../operations/take-up-again.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { Reason } from './reason.ts'

/** Takes a closed or withdrawn complaint up again: its handling begins anew. */
export const postComplaintReopen = defineRoute({
  name: 'PostComplaintReopen',
  needs: ['table'],
  summary: 'Take a closed complaint up again',
  params: z.strictObject({ complaintId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ reason: Reason }) },
  answers: {
    200: { description: 'The complaint as it is now', schema: Complaint },
    404: { description: 'There is no such complaint' },
    409: { description: 'The complaint is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  async handle({ params: { complaintId }, body: { reason }, caller }, given) {
    const complaint = await complaintNamed(complaintId, caller, given)
    const again = await takeUpAgain(complaint, { by: caller.person, why: reason }, given)
    return { status: 200, body: again }
  },
})
