import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { moveComplaint, unmoved } from '../../../domain/complaints/move-complaint.ts'
import { messages } from '../../../domain/messages/messages.ts'
import { byClock } from '../../../domain/tasks/move-task.ts'
import type { Given } from '../../runtime/ports.ts'
import { sendMail } from '../../runtime/send-mail.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { changeComplaint } from '../../store/tasks/complaints.ts'
import { caseLinkTo } from './case-link-to.ts'

/** Asks the customer of a closed complaint by mail how it was handled, once; whom no mail reaches is not asked. A repeat sends nothing again. */
export async function askHowItWas(complaint: Complaint, given: Given<'table' | 'mail'>): Promise<Complaint> {
  const { table, settings, now } = given
  const { accountId, complaintId } = complaint
  const account = await accountOrDefault(table, accountId, settings)
  const contact = complaint.contact ?? account.contact
  const message = messages['complaint-survey']
  const data = {
    company: settings.company.name,
    timeZone: account.timeZone,
    accountName: account.name,
    complaint,
    surveyLink: `${await caseLinkTo(complaint, given)}/survey`,
  }
  const { status } = await sendMail(
    {
      ...{ runId: `survey-${complaintId}`, accountId, complaintId, matter: complaintId },
      ...{ name: message.name, audience: 'customer', locale: account.locale },
      to: contact ? [contact] : [],
      render: ({ name }) => message.render({ ...data, contactName: name }, account.locale),
    },
    given,
  )
  const isOut = status === 'sent' || status === 'sent-before' || status === 'in-doubt'
  const at = now().toISOString()
  return changeComplaint(table, accountId, complaintId, (present) =>
    present.surveyAt === undefined || present.status !== 'closed'
      ? unmoved(present)
      : moveComplaint(
          present,
          'ask',
          { ...byClock(at), why: status },
          { surveyAt: undefined, ...(isOut && { surveyedAt: at }) },
        ),
  )
}
