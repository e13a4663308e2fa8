import { Id } from '../../domain/events/fields.ts'
import { messages } from '../../domain/messages/messages.ts'
import { ComplaintRef } from '../../workflows/run-ref.ts'
import { caseLinkTo } from '../operations/complaints/case-link-to.ts'
import { decisionLetter } from '../operations/complaints/decision-letter.ts'
import { defineStep } from '../runtime/define-step.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { readComplaint } from '../store/tasks/complaints.ts'
import { mustReadTask } from '../store/tasks/tasks.ts'

/** Tells the customer what was decided, signed by whoever wrote the answer. */
export const sendDecision = defineStep({
  name: 'SendDecision',
  needs: ['table', 'mail'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: SendResult,
  async run({ runId, accountId, complaintId, taskId }, given) {
    const { table: reader, settings, now } = given
    const complaint = await readComplaint(reader, accountId, complaintId)
    const { decision } = complaint
    const task = (await mustReadTask(reader, accountId, taskId)).value
    if (!decision) throw new Error(`Complaint ${complaintId} has no decision to tell`)
    const signed = { signedBy: task.answer?.name, caseLink: await caseLinkTo(complaint, given) }
    const letter = await decisionLetter(task, complaint, decision, signed, { reader, settings, now })
    const { name } = messages['complaint-decision']
    return sendMail(
      { runId, accountId, complaintId, matter: complaintId, name, audience: 'customer', ...letter },
      given,
    )
  },
})
