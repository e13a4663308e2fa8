import { say } from '../../words/say.ts'
import type { Sentence } from '../../words/sentence.ts'
import type { Attachment, AttachmentType } from './attachment.ts'

/** The size of a file as people compare it, in whole kilobytes. */
export function kilobytes({ bytes }: { bytes: number }): number {
  return Math.ceil(bytes / 1024)
}

/** What became of a file that is not there: it was erased, or was not taken. */
export function goneWords({ name = '', refused, erasedAt, bytes }: Attachment): Sentence {
  if (erasedAt !== undefined) return say('file.erased', { kilobytes: kilobytes({ bytes }), at: erasedAt })
  return say('file.refused', { file: name, why: refused ?? 'type' })
}

const formats: Record<AttachmentType, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
}

/** Below what somebody wrote, that files came with it; in every language, and without their names, which stand where they can be erased. */
export function withMarks(
  text: string,
  files: readonly { type: AttachmentType; content: Uint8Array }[],
): string {
  const marks = files.map(
    ({ type, content }) => `[${formats[type]}, ${kilobytes({ bytes: content.length })} KB]`,
  )
  return [text, ...marks].filter(Boolean).join('\n')
}
