import * as z from 'zod'
import { Attachment } from '../../../domain/complaints/attachments/attachment.ts'
import { RootCauses } from '../../../domain/complaints/causes/root-cause.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { AccountStatement } from '../../../domain/costing/account-statement.ts'
import { Id } from '../../../domain/events/fields.ts'
import { RiskOverride } from '../../../domain/risk/risk-override.ts'
import { AuditEntry } from '../../../domain/tasks/move-task.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { taskNamed } from '../../operations/tasks/act-on-task.ts'
import { aroundTask } from '../../operations/tasks/around-task.ts'
import { toldToday } from '../../operations/tasks/told-today.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { listAudit } from '../../store/tasks/audit.ts'
import { listComplaints } from '../../store/tasks/complaints.ts'

const TaskView = z
  .strictObject({
    task: Task,
    accountName: z.string(),
    currency: z.string().meta({ description: 'Currency of the account, which amounts of an answer are in' }),
    reachable: z.boolean().meta({ description: 'Whether mail reaches the contact' }),
    openComplaints: z.array(z.string()).meta({ description: "References of the account's open complaints" }),
    complaint: Complaint.optional(),
    attachments: z.array(Attachment).optional().meta({ description: 'Files that came with the complaint' }),
    rootCauses: RootCauses.optional().meta({
      description: 'Of a complaint: the causes that a decision chooses from, and whose they are',
    }),
    riskOverride: RiskOverride.optional(),
    statement: AccountStatement.optional(),
    audit: z.array(AuditEntry).meta({ description: 'Everything that was done about it' }),
  })
  .meta({ id: 'TaskView' })
export type TaskView = z.infer<typeof TaskView>

/** One task with what whoever answers it has to know; a sale with its reasons and steps as they stand now. */
export const getTask = defineRoute({
  name: 'GetTask',
  needs: ['reader'],
  summary: 'Show a task with what belongs to it',
  params: z.strictObject({ taskId: Id }),
  answers: {
    200: { description: 'The task', schema: TaskView },
    404: { description: 'There is no such task' },
  },
  async handle({ params: { taskId }, caller }, { reader, settings, now }) {
    const { value: task } = await taskNamed(taskId, caller, { table: reader })
    const complaints = await listComplaints(reader, task.accountId)
    const [told, around, audit] = await Promise.all([
      toldToday(task, complaints, reader, now(), settings),
      aroundTask(reader, task, complaints, settings, now()),
      listAudit(reader, task.accountId, taskId),
    ])
    const body: TaskView = { task: told, ...around, audit }
    return { status: 200, body }
  },
})
