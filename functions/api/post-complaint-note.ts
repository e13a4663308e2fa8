import * as z from 'zod'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { moveComplaint } from '../../domain/complaints/move-complaint.ts'
import { Id } from '../../domain/events/fields.ts'
import { complaintNamed } from '../operations/end-complaint.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { changeComplaint } from '../store/complaints.ts'
import { Reason } from './reason.ts'

/** Keeps a note with what was done about a complaint. */
export const postComplaintNote = defineRoute({
  name: 'PostComplaintNote',
  needs: ['table'],
  summary: 'Add a note to a complaint',
  params: z.strictObject({ complaintId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ text: Reason }) },
  answers: {
    200: { description: 'The complaint as it is now', schema: Complaint },
    404: { description: 'There is no such complaint' },
    409: { description: 'The complaint is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  async handle({ params: { complaintId }, body: { text }, caller }, given) {
    const complaint = await complaintNamed(complaintId, caller, given)
    const at = given.now().toISOString()
    const { accountId, complaintId: id } = complaint
    const mover = { by: caller.person, at, why: text }
    const noted = await changeComplaint(given.table, accountId, id, (present) =>
      moveComplaint(present, 'note', mover),
    )
    return { status: 200, body: noted }
  },
})
