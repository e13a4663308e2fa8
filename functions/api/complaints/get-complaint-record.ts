import * as z from 'zod'
import { Attachment } from '../../../domain/complaints/attachments/attachment.ts'
import { ClockRecord, clockRecords } from '../../../domain/complaints/clocks/clock-record.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { Id, Instant } from '../../../domain/events/fields.ts'
import { AuditEntry } from '../../../domain/tasks/move-task.ts'
import { allAbout } from '../../operations/complaints/all-about.ts'
import { complaintSeen } from '../../operations/complaints/complaint-seen.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Letter } from '../../store/mail/mails.ts'

const agreement: readonly string[] = ['propose', 'approve', 'refuse', 'ask-again']

export const ComplaintRecord = z
  .strictObject({
    madeAt: Instant,
    accountName: z.string(),
    complaint: Complaint,
    clocks: z.array(ClockRecord).meta({
      description:
        'How each clock ran, what it stood still for, and whether it was kept, since it was last taken up',
    }),
    letters: z.array(Letter).meta({ description: 'What was written to the customer, and its fate' }),
    additions: z
      .array(z.strictObject({ at: Instant, text: z.string() }))
      .meta({ description: 'What the customer added' }),
    attachments: z
      .array(Attachment)
      .meta({ description: 'Files that came with it, each with the SHA-256 of its content as its id' }),
    approvals: z
      .array(AuditEntry)
      .meta({ description: 'Who asked for agreement to the decision, and who agreed or did not' }),
    linked: z.array(Id).meta({ description: 'Other complaints that are answered together with this one' }),
    timeline: z
      .array(AuditEntry)
      .meta({ description: 'Every move of the complaint and of its tasks, oldest first' }),
  })
  .meta({ id: 'ComplaintRecord' })
export type ComplaintRecord = z.infer<typeof ComplaintRecord>

/** The whole of a complaint for whoever has to see how it was handled: an auditor, a regulator, an ombudsman. */
export const getComplaintRecord = defineRoute({
  name: 'GetComplaintRecord',
  needs: ['reader'],
  summary: 'The record of a complaint: clocks, letters, decision, approvals, and everything that was done',
  params: z.strictObject({ complaintId: Id }),
  answers: {
    200: { description: 'The record', schema: ComplaintRecord },
    404: { description: 'There is no such complaint' },
  },
  async handle({ params, caller }, { reader, settings, now }) {
    const { complaint, account } = await complaintSeen(params.complaintId, caller, { reader, settings })
    const { audit, letters, attachments, linked } = await allAbout(complaint, reader)
    const madeAt = now().toISOString()
    const body = {
      ...{ madeAt, accountName: account.name, complaint, clocks: clockRecords(complaint, madeAt) },
      letters,
      additions: audit.flatMap(({ by, move, at, why }) =>
        by === 'customer' && move === 'note' && why !== undefined ? [{ at, text: why }] : [],
      ),
      approvals: audit.filter(({ move }) => agreement.includes(move)),
      attachments,
      linked,
      timeline: audit,
    }
    return { status: 200, body }
  },
})
