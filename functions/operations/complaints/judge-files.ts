import { createHash } from 'node:crypto'
import type { FitFile, RefusedFile, SentFile } from '../../../domain/complaints/attachments/attachment.ts'
import { cleanName } from '../../../domain/complaints/attachments/clean-name.ts'
import type { Limits } from '../../../domain/complaints/attachments/limits.ts'
import { typeOf } from '../../runtime/type-of.ts'

/** More than anybody sends by hand. */
const mostLookedAt = 30

/**
 * Which of the files that came together may be kept, in their order, and which may not: one that is not whole says nothing about what it was. `unseen` counts those
 * beyond the first thirty, which nobody looks at.
 */
export async function judgeFiles(
  sent: readonly (SentFile & { isWhole?: boolean })[],
  limits: Limits,
): Promise<{ fit: FitFile[]; refused: RefusedFile[]; unseen: number }> {
  const fit: FitFile[] = []
  const refused: RefusedFile[] = []
  let bytes = 0
  for (const { name, content, isWhole = true } of sent.slice(0, mostLookedAt)) {
    const id = createHash('sha256').update(content).digest('hex')
    const refuse = (why: RefusedFile['why']) =>
      refused.push({ id, name: cleanName(name), bytes: content.length, why })
    const found = isWhole ? await typeOf(content, name) : ({ why: 'cut' } as const)
    if ('why' in found) refuse(found.why)
    else if (fit.length >= limits.files) refuse('many')
    else if (bytes + content.length > limits.bytes) refuse('large')
    else {
      bytes += content.length
      fit.push({ id, name: cleanName(name, found.type), type: found.type, content })
    }
  }
  return { fit, refused, unseen: Math.max(0, sent.length - mostLookedAt) }
}
