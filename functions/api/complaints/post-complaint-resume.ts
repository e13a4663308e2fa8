import * as z from 'zod'
import { pauseOf, resumeComplaint } from '../../../domain/complaints/pause-complaint.ts'
import { complaintNamed } from '../../operations/complaints/end-complaint.ts'
import { makeMove } from '../../operations/complaints/make-move.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { Reason } from '../reason.ts'
import { aboutComplaint } from './about-complaint.ts'

/** Lets a complaint that waits go on: each deadline moves by what its clock stood still, and the customer is told. */
export const postComplaintResume = defineRoute({
  ...aboutComplaint,
  name: 'PostComplaintResume',
  needs: ['table'],
  summary: 'Let a complaint that waits go on',
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ reason: Reason.optional() }) },
  answers: { ...aboutComplaint.answers, 409: { description: 'The complaint waits for nothing' } },
  async handle({ params: { complaintId }, body: { reason }, caller }, given) {
    const complaint = await complaintNamed(complaintId, caller, given)
    const mover = { by: caller.person, ...(reason !== undefined && { why: reason }) }
    const resumed = await makeMove(complaint, 'resume', given, (present, at) => {
      if (!pauseOf(present)) throw new Problem('not-possible', `Complaint ${complaintId} waits for nothing.`)
      return resumeComplaint(present, { ...mover, at }, given.settings)
    })
    return { status: 200, body: resumed }
  },
})
