import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'
import { complaintClock } from './complaint-clock.ts'
import type { ComplaintLine } from './complaint-line.ts'

/** A complaint on the board: whose, how grave, its clock, what is on the way to the customer, and with which it is answered. */
export function complaintCard(viewer: Viewer, complaint: ComplaintLine): Markup {
  const { word } = wordsFor(viewer)
  const { complaintId, reference, accountId, accountName, category, severity, linkedTo } = complaint
  const to = (path: string, id: string) => `${viewer.base}/${path}/${encodeURIComponent(id)}`
  const owed = (complaint.holdings ?? 0) - (complaint.holdingsTold ?? 0)
  return html`<li data-row><div class="row-head"><a href="${to('complaints', complaintId)}">${reference}</a>${complaintClock(viewer, complaint)}</div>
<p><a href="${to('accounts', accountId)}">${accountName}</a></p><p>${word('word.category', { category })} · <span class="severity ${severity}">${word('word.severity', { severity })}</span>${
    owed > 0 ? html` · ${word('console.letter-owed', { count: owed })}` : ''
  }</p>${
    linkedTo === undefined
      ? ''
      : html`<p>${word('console.linked-to')} <a href="${to('complaints', linkedTo)}">${linkedTo}</a></p>`
  }</li>`
}
