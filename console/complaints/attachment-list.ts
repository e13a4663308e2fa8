import { html } from 'hono/html'
import { type Attachment, isKept } from '../../domain/complaints/attachments/attachment.ts'
import { goneWords, kilobytes } from '../../domain/complaints/attachments/words-of.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'

/** The files that came with a complaint, each to be fetched; `proof` shows instead by what each can be recognised. */
export function attachmentList(
  viewer: Viewer,
  complaintId: string,
  attachments: readonly Attachment[],
  { proof = false } = {},
): Markup | '' {
  if (attachments.length === 0) return ''
  const { word, tell } = wordsFor(viewer)
  const item = (attachment: Attachment) => {
    const { id, name = '', from, at } = attachment
    const hash = proof ? html`<br><small>${word('file.hash', { hash: id })}</small>` : ''
    if (!isKept(attachment)) return html`<li>${tell(goneWords(attachment))}${hash}</li>`
    const path = `${viewer.base}/complaints/${encodeURIComponent(complaintId)}/attachments/${id}`
    const shown = proof ? name : html`<a href="${path}">${name}</a>`
    return html`<li>${shown} <span class="muted">${word('file.facts', { kilobytes: kilobytes(attachment), from, at })}</span>${hash}</li>`
  }
  return html`<section><h2>${word('file.title')}</h2><ul>${attachments.map(item)}</ul></section>`
}
