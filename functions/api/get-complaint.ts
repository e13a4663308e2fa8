import * as z from 'zod'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { Id } from '../../domain/events/fields.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { Problem } from '../runtime/problem.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { findComplaint } from '../store/complaints.ts'
import { sees, sightOf } from '../store/sight.ts'

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
  async handle({ params: { complaintId }, caller }, { reader, settings }) {
    const complaint = await findComplaint(reader, complaintId)
    const account = complaint && (await accountOrDefault(reader, complaint.accountId, settings))
    if (!account || !sees(await sightOf(reader, caller), account.ownerId))
      throw new Problem('not-found', `There is no complaint ${complaintId}.`)
    return { status: 200, body: complaint }
  },
})
