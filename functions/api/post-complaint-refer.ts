import * as z from 'zod'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { Id } from '../../domain/events/fields.ts'
import { complaintNamed, endComplaint } from '../operations/end-complaint.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { Reason } from './reason.ts'

/** The customer turned to somebody outside, such as an ombudsman: our own clocks end, and the outside body decides. */
export const postComplaintRefer = defineRoute({
  name: 'PostComplaintRefer',
  needs: ['table'],
  summary: 'Record that a complaint was taken to a body outside',
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
    const referred = await endComplaint(complaint, { type: 'refer', because: reason }, caller.person, given)
    return { status: 200, body: referred }
  },
})
