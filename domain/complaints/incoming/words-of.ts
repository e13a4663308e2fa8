import type { FitFile } from '../attachments/attachment.ts'
import { withMarks } from '../attachments/words-of.ts'
import type { IncomingMail } from './incoming-mail.ts'
import { ownWords } from './own-words.ts'

const most = 4000

/** What somebody wrote in a mail, and that files came with it. */
export function wordsOf(
  { text, subject }: Pick<IncomingMail, 'text' | 'subject'>,
  files: readonly FitFile[],
): string {
  return withMarks(ownWords(text, most), files) || ownWords(subject, 200) || '[…]'
}
