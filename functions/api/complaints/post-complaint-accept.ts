import { complaintNamed, endComplaint } from '../../operations/complaints/end-complaint.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { aboutComplaint, because } from './about-complaint.ts'

/** The customer said that our answer settles the matter, by whatever way: it closes as accepted, and the reason says how they said so. */
export const postComplaintAccept = defineRoute({
  ...aboutComplaint,
  name: 'PostComplaintAccept',
  needs: ['table'],
  summary: 'Record that the customer accepted the answer',
  body: because,
  async handle({ params: { complaintId }, body: { reason }, caller }, given) {
    const complaint = await complaintNamed(complaintId, caller, given)
    return {
      status: 200,
      body: await endComplaint(complaint, { type: 'accept', because: reason }, caller.person, given),
    }
  },
})
