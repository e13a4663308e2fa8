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
  const full: RefusedFile[] = []
  for (const { id, name, type, content } of files) {
    if (known.some((each) => each.id === id && each.refused === undefined)) continue
    const bytes = content.length
    if (isFull(known, bytes)) {
      full.push({ id, name, bytes, why: 'full' })
      continue
    }
    await attachments.keep({ complaintId, hash: id }, { content, type })
    const attachment = { id, name, type, bytes, from, at: now().toISOString() }
    await saveAttachment(table, complaintId, attachment, settings.retention.eventDays)
    known.push(attachment)
  }
  return full
}

/** The same for a mail, which nobody can be shown again: what is not kept of it is named with the complaint, and why. */
export async function keepMailed(
  complaintId: string,
  { fit, refused }: { fit: readonly FitFile[]; refused: readonly RefusedFile[] },
  given: Given<'table' | 'attachments'>,
): Promise<void> {
  const { table, settings, now } = given
  const all = [...refused, ...(await keepAttachments(complaintId, fit, 'mail', given))]
  if (all.length === 0) return
  const named = (await listAttachments(table, complaintId)).filter((each) => each.refused !== undefined)
  const at = now().toISOString()
  for (const { id, name, bytes, why } of all.slice(0, Math.max(0, ofCase.files - named.length)))
    await saveAttachment(
      table,
      complaintId,
      { id, name, bytes, from: 'mail', at, refused: why },
      settings.retention.eventDays,
    )
}

function isFull(known: readonly Attachment[], more: number): boolean {
  const kept = known.filter(isKept)
  const bytes = kept.reduce((sum, each) => sum + each.bytes, more)
  return kept.length >= ofCase.files || bytes > ofCase.bytes
}
