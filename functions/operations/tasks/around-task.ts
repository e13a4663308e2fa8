import { isOpen } from '../../../domain/complaints/advance.ts'
import type { Attachment } from '../../../domain/complaints/attachments/attachment.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import type { TaskPageData } from '../../../domain/messages/pages/task-page-data.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { overrideOn } from '../../store/accounts/risk-overrides.ts'
import { isSuppressed } from '../../store/mail/mails.ts'
import type { TableReader } from '../../store/table/table.ts'
import { listAttachments } from '../../store/tasks/attachments.ts'
import { todayOf } from '../accounts/as-of-day.ts'
import { statementBeside } from './statement-beside.ts'

/** What whoever answers a task has to know beside it. */
export type AroundTask = Pick<
  TaskPageData,
  'accountName' | 'currency' | 'reachable' | 'complaint' | 'riskOverride' | 'statement' | 'rootCauses'
> & { openComplaints: string[]; attachments?: Attachment[] }

/** Reads it; `complaints` are all of the account. */
export async function aroundTask(
  reader: TableReader,
  task: Task,
  complaints: readonly Complaint[],
  settings: Settings,
  now: Date,
): Promise<AroundTask> {
  const { accountId } = task
  const account = await accountOrDefault(reader, accountId, settings)
  const [complaintId] = task.complaintIds
  const complaint = complaints.find((each) => each.complaintId === complaintId)
  const today = todayOf(now, settings)
  const riskOverride = await overrideOn(reader, accountId, today, settings)
  const contact = complaint?.contact ?? account.contact
  return {
    accountName: account.name,
    currency: account.currency,
    reachable: contact !== undefined && !(await isSuppressed(reader, contact.email)),
    openComplaints: complaints
      .filter((each) => isOpen(each) && isComplaint(each))
      .map(({ reference }) => reference),
    ...(complaint && {
      complaint,
      attachments: await listAttachments(reader, complaint.complaintId),
    }),
    ...(task.kind === 'complaint' && { rootCauses: settings.complaints.rootCauses }),
    ...(riskOverride && { riskOverride }),
    ...(await statementBeside(task, today, reader)),
  }
}
