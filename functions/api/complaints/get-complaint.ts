import * as z from 'zod'
import { PersonName } from '../../../domain/accounts/person.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { Id } from '../../../domain/events/fields.ts'
import { AuditEntry } from '../../../domain/tasks/move-task.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { Letter, listLetters } from '../../store/mail/mails.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import { listAudit } from '../../store/tasks/audit.ts'
import { findComplaint } from '../../store/tasks/complaints.ts'
import { listTasks } from '../../store/tasks/tasks.ts'

export const ComplaintView = z
  .strictObject({
    ...Complaint.shape,
    accountName: PersonName,
    letters: z.array(Letter).meta({ description: 'What was written to the customer, and its fate' }),
    linked: z.array(Id).meta({ description: 'Other complaints that are answered together with this one' }),
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
    const complaint = await findComplaint(reader, params.complaintId)
    const account = complaint && (await accountOrDefault(reader, complaint.accountId, settings))
    if (!complaint || !account || !sees(await sightOf(reader, caller), account.ownerId))
      throw new Problem('not-found', `There is no complaint ${params.complaintId}.`)
    const { accountId, complaintId } = complaint
    const tasks = (await listTasks(reader, accountId)).filter(({ complaintIds }) =>
      complaintIds.includes(complaintId),
    )
    const subjects = [complaintId, ...tasks.map(({ taskId }) => taskId)]
    const audit = await Promise.all(subjects.map((subject) => listAudit(reader, accountId, subject)))
    const linked = new Set(
      tasks.flatMap(({ complaintIds }) => complaintIds).filter((id) => id !== complaintId),
    )
    const body = {
      ...complaint,
      accountName: account.name,
      letters: await listLetters(reader, accountId, complaintId),
      linked: [...linked],
      audit: audit.flat().toSorted((a, b) => a.at.localeCompare(b.at)),
    }
    return { status: 200, body }
  },
})
