import { complaintNamed, endComplaint } from '../../operations/complaints/end-complaint.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { aboutComplaint, because } from './about-complaint.ts'

/** The customer turned to somebody outside, such as an ombudsman: our own clocks end, and the outside body decides. */
export const postComplaintRefer = defineRoute({
  ...aboutComplaint,
  name: 'PostComplaintRefer',
  needs: ['table'],
  summary: 'Record that a complaint was taken to a body outside',
  body: because,
  async handle({ params: { complaintId }, body: { reason }, caller }, given) {
    const complaint = await complaintNamed(complaintId, caller, given)
    return {
      status: 200,
      body: await endComplaint(complaint, { type: 'refer', because: reason }, caller.person, given),
    }
  },
})
