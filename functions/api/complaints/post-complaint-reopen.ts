import { complaintNamed } from '../../operations/complaints/end-complaint.ts'
import { takeUpAgain } from '../../operations/complaints/take-up-again.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { aboutComplaint, because } from './about-complaint.ts'

/** Takes a closed or withdrawn complaint up again: its handling begins anew. */
export const postComplaintReopen = defineRoute({
  ...aboutComplaint,
  name: 'PostComplaintReopen',
  needs: ['table'],
  summary: 'Take a closed complaint up again',
  body: because,
  async handle({ params: { complaintId }, body: { reason }, caller }, given) {
    const complaint = await complaintNamed(complaintId, caller, given)
    return { status: 200, body: await takeUpAgain(complaint, { by: caller.person, why: reason }, given) }
  },
})
