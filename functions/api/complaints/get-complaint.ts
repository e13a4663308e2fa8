import * as z from 'zod'
import { PersonName } from '../../../domain/accounts/person.ts'
import { Attachment } from '../../../domain/complaints/attachments/attachment.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { Id } from '../../../domain/events/fields.ts'
import { AuditEntry } from '../../../domain/tasks/move-task.ts'
import { actionsOf } from '../../operations/actions/linked-to.ts'
import { allAbout } from '../../operations/complaints/all-about.ts'
import { complaintSeen } from '../../operations/complaints/complaint-seen.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Letter } from '../../store/mail/mails.ts'

export const ComplaintView = z
  .strictObject({
    ...Complaint.shape,
    accountName: PersonName,
    letters: z.array(Letter).meta({ description: 'What was written to the customer, and its fate' }),
    attachments: z.array(Attachment).meta({ description: 'Files that came with it, also by later mails' }),
    linked: z.array(Id).meta({ description: 'Other complaints that are answered together with this one' }),
    actions: z.array(Id).meta({ description: 'Corrective actions that it is linked to' }),
    audit: z.array(AuditEntry).meta({ description: 'Everything that was done about it and its tasks' }),
  })
  .meta({ id: 'ComplaintView' })
export type ComplaintView = z.infer<typeof ComplaintView>

/** One complaint by its id or reference: clocks, assessment, decision, letters, and everything that was done. */
export const getComplaint = defineRoute({
  name: 'GetComplaint',
  needs: ['reader'],
  summary: 'Show a complaint, by its id or its reference',
  params: z.strictObject({ complaintId: Id }),
  answers: {
    200: { description: 'The complaint', schema: ComplaintView },
    404: { description: 'There is no such complaint' },
  },
  async handle({ params, caller }, { reader, settings }) {
    const { complaint, account } = await complaintSeen(params.complaintId, caller, { reader, settings })
    const actions = await actionsOf(complaint, reader)
    const body = { ...complaint, accountName: account.name, actions, ...(await allAbout(complaint, reader)) }
    return { status: 200, body }
  },
})
