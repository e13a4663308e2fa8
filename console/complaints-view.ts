import { html } from 'hono/html'
import { type Complaint, ComplaintStatus } from '../domain/complaints/complaint.ts'
import type { Markup } from '../domain/messages/markup.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import { column } from './accounts-view.ts'
import { clock } from './clock.ts'
import type { View } from './view.ts'
import type { Viewer } from './viewer.ts'

export type Board = {
  complaints: readonly Complaint[]
  people: readonly { personId: string; name: string }[]
  owner: string | undefined
  cursor: string | undefined
}

/** Open complaints in a column for each status, the earliest promise first. */
export function complaintsView(viewer: Viewer, board: Board): View {
  const { word } = wordsFor(viewer)
  const title = word('console.room', { room: 'complaints' })
  const columns = ComplaintStatus.options.flatMap((status) => {
    const own = board.complaints.filter((each) => each.status === status)
    return own.length === 0
      ? []
      : [
          html`<section><h2>${word('console.complaint-status', { status })} (${own.length})</h2><ul class="rows">${own.map((each) => card(viewer, each))}</ul></section>`,
        ]
  })
  const more = new URLSearchParams({ ...(board.owner && { owner: board.owner }), cursor: board.cursor ?? '' })
  const content = html`<h1>${title}</h1>${owners(viewer, board)}${
    columns.length === 0
      ? html`<section><p class="empty">${word('console.no-complaints')}</p></section>`
      : html`<div class="board">${columns}</div>`
  }${board.cursor === undefined ? '' : html`<p><a class="button" href="${viewer.base}/complaints?${more}" rel="next">${word('console.more')}</a></p>`}`
  return { title, room: 'complaints', content }
}

function card(viewer: Viewer, complaint: Complaint): Markup {
  const { word } = wordsFor(viewer)
  const { complaintId, reference, accountId, category, severity } = complaint
  return html`<li data-row><div class="row-head"><a href="${viewer.base}/complaints/${encodeURIComponent(complaintId)}">${reference}</a>${clock(viewer, complaint.promisedBy ?? complaint.resolveBy)}</div>
<p>${word('word.category', { category })}, ${word('word.severity', { severity })} · <a href="${viewer.base}/accounts/${encodeURIComponent(accountId)}">${accountId}</a></p></li>`
}

function owners(viewer: Viewer, { people, owner }: Board): Markup | '' {
  if (people.length < 2) return ''
  const { word } = wordsFor(viewer)
  return html`<form class="filters" method="get" action="${viewer.base}/complaints" data-auto><div class="field"><label class="label" for="owner">${column(viewer, 'owner')}</label><select id="owner" name="owner"><option value="">${word('console.all')}</option>${people.map(
    ({ personId, name }) =>
      html`<option value="${personId}"${personId === owner ? html` selected` : ''}>${name}</option>`,
  )}</select></div><button class="quiet">${word('console.show')}</button></form>`
}
