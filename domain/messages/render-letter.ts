import type { Letter } from './letter.ts'
import { letterHtml } from './letter-html.ts'
import { letterText } from './letter-text.ts'
import type { Mail } from './message.ts'

/** Both parts of a letter, and its subject as one line fit for a header. */
export function renderLetter(letter: Letter): Mail {
  return { subject: headerLine(letter.subject), html: letterHtml(letter), text: letterText(letter) }
}

/** Text without line breaks or other control characters, so that nobody's name can add a header. */
export function headerLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
