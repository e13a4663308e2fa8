import { advance } from '../../domain/complaints/advance.ts'
import { unmoved } from '../../domain/complaints/move-complaint.ts'
import { leadsTo } from '../../domain/complaints/transitions.ts'
import { messages } from '../../domain/messages/messages.ts'
import { byClock } from '../../domain/tasks/move-task.ts'
import { ComplaintRef } from '../../workflows/run-ref.ts'
import { caseLinkTo, takesReplies } from '../operations/complaints/case-link-to.ts'
import { defineStep } from '../runtime/define-step.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { listAttachments } from '../store/tasks/attachments.ts'
import { changeComplaint, readComplaint } from '../store/tasks/complaints.ts'

/** Tells the customer that the complaint has arrived, under which reference, and until when it is answered. */
export const sendAcknowledgement = defineStep({
  name: 'SendAcknowledgement',
  needs: ['table', 'mail'],
  input: ComplaintRef,
  output: SendResult,
  async run({ runId, accountId, complaintId }, given) {
    const { table, settings, now } = given
    const complaint = await readComplaint(table, accountId, complaintId)
    const account = await accountOrDefault(table, accountId, settings)
    const named = complaint.contact ?? account.contact
    // Not even a name that a stranger gave goes to an address that may be somebody else's.
    const contact = named && complaint.triage === 'unknown-sender' ? { ...named, name: named.email } : named
    const reopens = complaint.reopens && (await readComplaint(table, accountId, complaint.reopens))
    const came = await listAttachments(table, complaintId)
    const data = {
      company: settings.company.name,
      takesReplies: takesReplies(settings),
      timeZone: account.timeZone,
      accountName: account.name,
      caseLink: await caseLinkTo(complaint, given),
      complaint,
      refused: came.filter((file) => file.refused !== undefined && file.erasedAt === undefined),
      ...(reopens && { reopensReference: reopens.reference }),
    }
    const message = messages['complaint-acknowledgement']
    const result = await sendMail(
      {
        runId,
        accountId,
        complaintId,
        matter: complaintId,
        name: message.name,
        audience: 'customer',
        to: contact ? [contact] : [],
        locale: account.locale,
        render: ({ name }) => message.render({ ...data, contactName: name }, account.locale),
      },
      given,
    )
    if (result.status === 'sent' || result.status === 'sent-before') {
      const at = now().toISOString()
      await changeComplaint(table, accountId, complaintId, (present) =>
        // A first attempt that was believed lost may come through after the decision.
        leadsTo(present.status, 'acknowledge')
          ? advance(present, { type: 'acknowledge' }, byClock(at))
          : unmoved(present),
      )
    }
    return result
  },
})
