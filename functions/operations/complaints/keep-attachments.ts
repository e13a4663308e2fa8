import { createHash } from 'node:crypto'
import {
  type Attachment,
  type FitFile,
  isKept,
  type Origin,
  type RefusedFile,
} from '../../../domain/complaints/attachments/attachment.ts'
import { ofCase } from '../../../domain/complaints/attachments/limits.ts'
import type { Given } from '../../runtime/ports.ts'
import { listAttachments, saveAttachment } from '../../store/tasks/attachments.ts'

/**
 * Keeps files with a complaint, each content once however often it comes, also one that was erased: who had it erased does not want it back. Answers
 * which found no place any more. Content comes before what is known of it, so that nothing is shown that is not there.
 */
export async function keepAttachments(
  complaintId: string,
  files: readonly FitFile[],
  from: Origin,
  { table, attachments, settings, now }: Given<'table' | 'attachments'>,
): Promise<RefusedFile[]> {
  if (files.length === 0) return []
  const known = await listAttachments(table, complaintId)
  const refused: RefusedFile[] = []
  for (const { name, type, content } of files) {
    const id = createHash('sha256').update(content).digest('hex')
    if (known.some((each) => each.id === id && each.refused === undefined)) continue
    if (isFull(known, content.length)) {
      refused.push({ name, why: 'full' })
      continue
    }
    await attachments.keep({ complaintId, hash: id }, { content, type })
    const attachment = { id, name, type, bytes: content.length, from, at: now().toISOString() }
    await saveAttachment(table, complaintId, attachment, settings.retention.eventDays)
    known.push(attachment)
  }
  return refused
}

function isFull(known: readonly Attachment[], more: number): boolean {
  const kept = known.filter(isKept)
  const bytes = kept.reduce((sum, each) => sum + each.bytes, more)
  return kept.length >= ofCase.files || bytes > ofCase.bytes
}
