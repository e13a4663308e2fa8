import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { AuditEntry } from '../../../domain/tasks/move-task.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { listAuditOf } from '../../store/tasks/audit.ts'
import { operatorsOnly } from '../mending/operators-only.ts'

const Answer = z
  .strictObject({
    entries: z
      .array(z.strictObject({ ...AuditEntry.shape, subject: z.string() }).meta({ id: 'SubjectAuditEntry' }))
      .meta({ description: 'The latest first; `subject` is the task or complaint' }),
    isCut: z.boolean().meta({ description: 'Whether there are more than were read' }),
  })
  .meta({ id: 'Audit' })
export type Audit = z.infer<typeof Answer>

/** Everything that was done about an account's tasks and complaints, by whom and why. */
export const getAudit = defineRoute({
  name: 'GetAudit',
  needs: ['reader'],
  summary: "Show everything that was done about an account's tasks and complaints",
  params: z.strictObject({ accountId: Id }),
  answers: { 200: { description: 'What was done', schema: Answer } },
  async handle({ params: { accountId }, caller }, { reader }) {
    operatorsOnly(caller)
    return { status: 200, body: (await listAuditOf(reader, accountId)) satisfies Audit }
  },
})
