import type { Attachment } from '../../../domain/complaints/attachments/attachment.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import type { AuditEntry } from '../../../domain/tasks/move-task.ts'
import { type Letter, listLetters } from '../../store/mail/mails.ts'
import type { TableReader } from '../../store/table/table.ts'
import { listAttachments } from '../../store/tasks/attachments.ts'
import { listAudit } from '../../store/tasks/audit.ts'
import { listTasks } from '../../store/tasks/tasks.ts'

/** What was written to the customer of a complaint, the files that came from them, what is answered together with it, and all that was done about it and its tasks, oldest first. */
export async function allAbout(
  { accountId, complaintId }: Pick<Complaint, 'accountId' | 'complaintId'>,
  reader: TableReader,
): Promise<{ letters: Letter[]; attachments: Attachment[]; linked: string[]; audit: AuditEntry[] }> {
  const tasks = (await listTasks(reader, accountId)).filter(({ complaintIds }) =>
    complaintIds.includes(complaintId),
  )
  const subjects = [complaintId, ...tasks.map(({ taskId }) => taskId)]
  const audit = await Promise.all(subjects.map((subject) => listAudit(reader, accountId, subject)))
  const linked = new Set(tasks.flatMap(({ complaintIds }) => complaintIds).filter((id) => id !== complaintId))
  return {
    letters: await listLetters(reader, accountId, complaintId),
    attachments: await listAttachments(reader, complaintId),
    linked: [...linked],
    audit: audit.flat().toSorted((a, b) => a.at.localeCompare(b.at)),
  }
}
