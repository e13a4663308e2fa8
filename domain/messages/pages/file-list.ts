import { html } from 'hono/html'
import { type Attachment, isKept } from '../../complaints/attachments/attachment.ts'
import { goneWords, kilobytes } from '../../complaints/attachments/words-of.ts'
import type { Words } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'

/** The files that came with a complaint, with what became of those that are not there; `path` says where one that is can be fetched. */
export function fileList(
  files: readonly Attachment[],
  { word, tell }: Words,
  path?: (id: string) => string,
): Markup | '' {
  if (files.length === 0) return ''
  const line = (file: Attachment) => {
    if (!isKept(file)) return tell(goneWords(file))
    const told = word('file.line', { file: file.name ?? '', kilobytes: kilobytes(file), on: file.at })
    return path === undefined ? told : html`<a href="${path(file.id)}">${told}</a>`
  }
  return html`<h2>${word('file.title')}</h2><ul>${files.map((file) => html`<li>${line(file)}</li>`)}</ul>`
}
