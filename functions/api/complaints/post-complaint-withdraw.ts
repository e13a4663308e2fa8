import { complaintNamed, endComplaint } from '../../operations/complaints/end-complaint.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { aboutComplaint, because } from './about-complaint.ts'

/** The customer takes it back, or it was none: it ends without an answer, and its task is dropped. */
export const postComplaintWithdraw = defineRoute({
  ...aboutComplaint,
  name: 'PostComplaintWithdraw',
  needs: ['table'],
  summary: 'Record that a complaint was withdrawn',
  body: because,
  async handle({ params: { complaintId }, body: { reason }, caller }, given) {
    const complaint = await complaintNamed(complaintId, caller, given)
    return {
      status: 200,
      body: await endComplaint(complaint, { type: 'withdraw', because: reason }, caller.person, given),
    }
  },
})
