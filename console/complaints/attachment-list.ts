import { html } from 'hono/html'
import { type Attachment, isKept } from '../../domain/complaints/attachments/attachment.ts'
import { goneWords, kilobytes } from '../../domain/complaints/attachments/words-of.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import type { Viewer } from '../viewer.ts'

/** The files that came with a complaint, each to be fetched, and by operators to be erased; `proof` shows instead by what each can be recognised. */
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
    const path = `${viewer.base}/complaints/${encodeURIComponent(complaintId)}/attachments/${id}`
    const mayErase = viewer.role === 'operator' && !proof && attachment.erasedAt === undefined
    const after = mayErase ? eraseForm(viewer, attachment, path) : hash
    if (!isKept(attachment)) return html`<li>${tell(goneWords(attachment))}${after}</li>`
    const shown = proof ? name : html`<a href="${path}">${name}</a>`
    return html`<li>${shown} <span class="muted">${word('file.facts', { kilobytes: kilobytes(attachment), from, at })}</span>${after}</li>`
  }
  return html`<section><h2>${word('file.title')}</h2><ul>${attachments.map(item)}</ul></section>`
}

function eraseForm(viewer: Viewer, { id, name = '' }: Attachment, path: string): Markup {
  const { word } = wordsFor(viewer)
  const erase = word('file.erase', { file: name })
  return html`<details class="no-print"><summary>${erase}</summary><form method="post" action="${path}/erase">${hiddenCsrf(viewer)}<div class="field"><label class="label" for="erase-${id}">${word('console.reason')}</label><textarea id="erase-${id}" name="reason" required maxlength="2000"></textarea></div><button>${erase}</button></form></details>`
}
