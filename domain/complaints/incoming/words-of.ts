import type { IncomingMail } from './incoming-mail.ts'
import { ownWords } from './own-words.ts'

const most = 4000

/** What somebody wrote in a mail, and what they attached by name. */
export function wordsOf({ text, subject, attachments }: IncomingMail): string {
  const names = attachments.map(({ name, bytes }) =>
    ownWords(`[${name}, ${Math.ceil(bytes / 1024)} KB]`, 150),
  )
  const written = [ownWords(text, most), ...names.slice(0, 5)].filter(Boolean).join('\n')
  return written || ownWords(subject, 200) || '[…]'
}
