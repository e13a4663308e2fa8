import * as z from 'zod'
import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { complaintNamed } from '../../operations/complaints/end-complaint.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { changeComplaint } from '../../store/tasks/complaints.ts'
import { Reason } from '../reason.ts'
import { aboutComplaint } from './about-complaint.ts'

/** Keeps a note with what was done about a complaint. */
export const postComplaintNote = defineRoute({
  ...aboutComplaint,
  name: 'PostComplaintNote',
  needs: ['table'],
  summary: 'Add a note to a complaint',
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ text: Reason }) },
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
