import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import type { Mover } from '../../../domain/tasks/move-task.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { readAttachment, saveErased } from '../../store/tasks/attachments.ts'
import { changeComplaint } from '../../store/tasks/complaints.ts'

/**
 * Erases the content and the name of a file that came with a complaint. First the content: should the rest fail, the file is still named and can be erased
 * again. A Problem where there is no such file.
 */
export async function eraseAttachment(
  complaint: Complaint,
  attachmentId: string,
  { by, why }: Pick<Mover, 'by' | 'why'>,
  { table, attachments, now }: Given<'table' | 'attachments'>,
): Promise<Complaint> {
  const { accountId, complaintId } = complaint
  const found = await readAttachment(table, complaintId, attachmentId)
  if (!found) throw new Problem('not-found', `Complaint ${complaintId} has no such file.`)
  await attachments.erase({ complaintId, hash: found.id })
  if (found.erasedAt !== undefined) return complaint
  const at = now().toISOString()
  const erased = await changeComplaint(table, accountId, complaintId, (present) =>
    moveComplaint(present, 'erase', { by, at, ...(why !== undefined && { why }) }),
  )
  await saveErased(table, complaintId, found, at)
  return erased
}
