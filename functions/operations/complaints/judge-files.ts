import type { FitFile, RefusedFile, SentFile } from '../../../domain/complaints/attachments/attachment.ts'
import { cleanName } from '../../../domain/complaints/attachments/clean-name.ts'
import type { Limits } from '../../../domain/complaints/attachments/limits.ts'
import { typeOf } from '../../runtime/type-of.ts'

/** Which of the files that came together may be kept, in their order, and which may not. */
export async function judgeFiles(
  sent: readonly SentFile[],
  limits: Limits,
): Promise<{ fit: FitFile[]; refused: RefusedFile[] }> {
  const fit: FitFile[] = []
  const refused: RefusedFile[] = []
  let bytes = 0
  for (const { name, content } of sent) {
    const found = await typeOf(content, name)
    if ('why' in found) refused.push({ name: cleanName(name), why: found.why })
    else if (fit.length >= limits.files) refused.push({ name: cleanName(name), why: 'many' })
    else if (bytes + content.length > limits.bytes) refused.push({ name: cleanName(name), why: 'large' })
    else {
      bytes += content.length
      fit.push({ name: cleanName(name, found.type), type: found.type, content })
    }
  }
  return { fit, refused }
}
