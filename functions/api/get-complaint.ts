import * as z from 'zod'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { Id } from '../../domain/events/fields.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { Problem } from '../runtime/problem.ts'
import { findComplaint } from '../store/complaints.ts'

/** One complaint, with its clocks, assessment and decision. */
export const getComplaint = defineRoute({
  name: 'GetComplaint',
  needs: ['reader'],
  summary: 'Show a complaint',
  params: z.strictObject({ complaintId: Id }),
  answers: {
    200: { description: 'The complaint', schema: Complaint },
    404: { description: 'There is no such complaint' },
  },
  async handle({ params: { complaintId } }, { reader }) {
    const complaint = await findComplaint(reader, complaintId)
    if (!complaint) throw new Problem('not-found', `There is no complaint ${complaintId}.`)
    return { status: 200, body: complaint }
  },
})
