import { html } from 'hono/html'
import { endings, type RefusedFile } from '../../complaints/attachments/attachment.ts'
import { ofForm } from '../../complaints/attachments/limits.ts'
import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'
import { type Reader, wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { labelledField } from './labelled-field.ts'

/** What became of the files that came with a form that is shown again: those that are not taken, and whether there were others to choose anew. */
export type FilesSent = { refused: readonly RefusedFile[]; others: boolean }

/** Where files are chosen, with what is wrong with those that were; a page can never keep them. */
export function fileField(reader: Reader, sent: FilesSent | undefined): Markup {
  const { word, tellAll } = wordsFor(reader)
  const told = [...sentencesOf(sent), ...(sent?.others ? [say('file.again')] : [])]
  const accepted = Object.entries(endings).flatMap(([type, names]) => [type, ...names])
  return labelledField({
    name: 'files',
    label: word('complain.optional', { label: word('file.label') }),
    hint: word('file.hint', { files: ofForm.files, megabytes: ofForm.bytes / 1024 / 1024 }),
    problem: told.length > 0 ? tellAll(told) : undefined,
    box: (ties) =>
      html`<input type="file" id="files" name="files" multiple accept="${accepted.join(',')}"${ties}>`,
  })
}

/** Why each file is not taken. */
export function fileProblems(reader: Reader, sent: FilesSent | undefined): string[] {
  return sentencesOf(sent).map(wordsFor(reader).tell)
}

function sentencesOf(sent: FilesSent | undefined): Sentence[] {
  return (sent?.refused ?? []).map(({ name, why }) => say('file.refused', { file: name, why }))
}
