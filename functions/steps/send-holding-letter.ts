import { promiseOf } from '../../domain/complaints/hold-complaint.ts'
import { moveComplaint, unmoved } from '../../domain/complaints/move-complaint.ts'
import { leadsTo } from '../../domain/complaints/transitions.ts'
import { messages } from '../../domain/messages/messages.ts'
import { byClock } from '../../domain/tasks/move-task.ts'
import { TaskRef } from '../../workflows/run-ref.ts'
import { caseLinkTo, takesReplies } from '../operations/complaints/case-link-to.ts'
import { defineStep } from '../runtime/define-step.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { changeComplaint, readComplaint } from '../store/tasks/complaints.ts'
import { mustReadTask } from '../store/tasks/tasks.ts'

/** Writes to the customer of every complaint of the task what is new: we are late and the date moved, it waits or goes on, or we are at it. */
export const sendHoldingLetter = defineStep({
  name: 'SendHoldingLetter',
  needs: ['table', 'mail'],
  input: TaskRef,
  output: SendResult,
  async run({ runId, accountId, taskId }, given) {
    const { table, settings, now } = given
    const { complaintIds } = (await mustReadTask(table, accountId, taskId)).value
    const account = await accountOrDefault(table, accountId, settings)
    let result: SendResult = { status: 'not-needed' }
    for (const complaintId of complaintIds) {
      const complaint = await readComplaint(table, accountId, complaintId)
      const { holdings = 0, holdingsTold = 0, contact = account.contact } = complaint
      if (holdings <= holdingsTold) continue
      const message =
        messages[complaint.news === 'late' || !complaint.news ? 'complaint-holding' : 'complaint-news']
      const { name: accountName, timeZone, locale } = account
      const data = {
        company: settings.company.name,
        takesReplies: takesReplies(settings),
        timeZone,
        accountName,
        caseLink: await caseLinkTo(complaint, given),
        complaint,
        promisedBy: promiseOf(complaint),
      }
      result = await sendMail(
        {
          runId,
          accountId,
          complaintId,
          matter: complaintId,
          name: `${message.name}-${complaint.reference}-${holdings}`,
          audience: 'customer',
          to: contact ? [contact] : [],
          locale,
          render: ({ name }) => message.render({ ...data, contactName: name }, locale),
        },
        given,
      )
      const mover = { ...byClock(now().toISOString()), why: result.status }
      await changeComplaint(table, accountId, complaintId, (present) =>
        leadsTo(present.status, 'update')
          ? moveComplaint(present, 'update', mover, { holdingsTold: holdings })
          : unmoved(present),
      )
    }
    return result
  },
})
