import { Id } from '../../domain/events/fields.ts'
import { messages } from '../../domain/messages/messages.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { ComplaintRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { readComplaint } from '../store/complaints.ts'
import type { TableReader } from '../store/table.ts'
import { mustReadTask } from '../store/tasks.ts'

/** Tells the customer what was decided, signed by whoever wrote the answer. */
export const sendDecision = defineStep({
  name: 'SendDecision',
  needs: ['table', 'mail'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: SendResult,
  async run({ runId, accountId, complaintId, taskId }, given) {
    const { table, settings } = given
    const complaint = await readComplaint(table, accountId, complaintId)
    const { decision } = complaint
    const task = (await mustReadTask(table, accountId, taskId)).value
    if (!decision) throw new Error(`Complaint ${complaintId} has no decision to tell`)
    const account = await accountOrDefault(table, accountId, settings)
    const contact = complaint.contact ?? account.contact
    const data = {
      company: settings.company.name,
      takesReplies: settings.company.replyTo !== undefined,
      timeZone: account.timeZone,
      accountName: account.name,
      complaint,
      decision,
      alsoReferences: await otherReferences(task, complaintId, table),
      currency: account.currency,
      signedBy: task.answer?.name ?? account.owner.name,
    }
    const message = messages['complaint-decision']
    return sendMail(
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
  },
})

async function otherReferences({ accountId, complaintIds }: Task, complaintId: string, reader: TableReader) {
  const others = complaintIds.filter((id) => id !== complaintId)
  return Promise.all(others.map(async (id) => (await readComplaint(reader, accountId, id)).reference))
}
