import * as z from 'zod'
import { ToldBy } from '../../../domain/tasks/outcomes.ts'
import { complaintNamed, endComplaint } from '../../operations/complaints/end-complaint.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { listLetters } from '../../store/mail/mails.ts'
import { Reason } from '../reason.ts'
import { aboutComplaint } from './about-complaint.ts'

const Told = z.strictObject({ how: ToldBy, on: z.iso.date() })

/** Closes a complaint by hand: only when the customer was told, by a mail or by a person who says how and when. */
export const postComplaintClose = defineRoute({
  ...aboutComplaint,
  name: 'PostComplaintClose',
  needs: ['table'],
  summary: 'Close a complaint whose customer was told',
  body: {
    type: 'json',
    limitBytes: 16 * 1024,
    schema: z.strictObject({ reason: Reason, told: Told.optional() }),
  },
  async handle({ params: { complaintId }, body: { reason, told }, caller }, given) {
    const complaint = await complaintNamed(complaintId, caller, given)
    const letters = await listLetters(given.table, complaint.accountId, complaint.complaintId)
    const isTold = letters.some(({ name, status }) => name === 'complaint-decision' && status === 'sent')
    if (!told && !isTold) {
      const why = 'told is missing: no mail has told the customer, so say how and on which day somebody did'
      throw new Problem('invalid-request', why, [{ field: 'told', code: 'missingField', reason: why }])
    }
    const by = caller.person
    const step = { type: 'close', because: reason, ...(told && { told: { ...told, by } }) } as const
    return { status: 200, body: await endComplaint(complaint, step, by, given) }
  },
})
