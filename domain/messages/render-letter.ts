import { cleanText } from './clean-text.ts'
import type { Letter } from './letter.ts'
import { letterHtml } from './letter-html.ts'
import { letterText } from './letter-text.ts'
import type { Mail } from './message.ts'

/** Both parts of a letter, and its subject as one line fit for a header: nothing in them hides or turns around what is written. */
export function renderLetter(letter: Letter): Mail {
  return {
    subject: headerLine(letter.subject),
    html: cleanText(letterHtml(letter)),
    text: cleanText(letterText(letter)),
  }
}

/** Clean text on one line, so that nobody's name can add a header. */
export function headerLine(text: string): string {
  // A control character stood between words more often than in one: a space takes its place.
  return cleanText(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
}
