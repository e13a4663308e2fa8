import * as z from 'zod'
import { Locale } from '../../../domain/accounts/locale.ts'
import { Assessment, Decision } from '../../../domain/complaints/complaint.ts'
import { Id } from '../../../domain/events/fields.ts'
import { draftDecision } from '../../operations/complaints/draft-decision.ts'
import { taskNamed } from '../../operations/tasks/act-on-task.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { readComplaint } from '../../store/tasks/complaints.ts'

const { decision, cause, remedy, amount } = Decision.shape
const Chosen = z.strictObject({ decision, cause, remedy, amount }).partial()
const AnswerDraft = z
  .strictObject({
    remedy,
    amount,
    answer: z.string().meta({ description: 'What the customer would read, in their language' }),
    locale: Locale,
    proposed: Assessment.shape.redress.meta({
      description: 'What follows the cause and the goods concerned',
    }),
  })
  .meta({ id: 'AnswerDraft' })

/** Drafts the decision on a complaint from what was chosen of it; nothing is changed. */
export const postTaskAnswerDraft = defineRoute({
  name: 'PostTaskAnswerDraft',
  needs: ['table'],
  summary: 'Draft the answer to a complaint, from its cause and what is chosen of the decision',
  params: z.strictObject({ taskId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: Chosen },
  answers: {
    200: { description: 'The draft', schema: AnswerDraft },
    404: { description: 'There is no such task' },
    409: { description: 'The task answers no complaint' },
  },
  async handle({ params: { taskId }, body, caller }, { table: reader, settings }) {
    const { value: task } = await taskNamed(taskId, caller, { table: reader })
    const [complaintId] = task.kind === 'complaint' ? task.complaintIds : []
    if (complaintId === undefined)
      throw new Problem('not-possible', `Task ${taskId} answers no complaint: there is nothing to draft.`)
    const complaint = await readComplaint(reader, task.accountId, complaintId)
    const { locale } = await accountOrDefault(reader, task.accountId, settings)
    const draft = await draftDecision(complaint, body, { reader, settings })
    return { status: 200, body: { ...draft, locale } }
  },
})
