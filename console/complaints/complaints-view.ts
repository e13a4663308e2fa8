import { html } from 'hono/html'
import { ComplaintStatus } from '../../domain/complaints/complaint.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { sentences } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { column } from '../accounts/accounts-view.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { complaintCard } from './complaint-card.ts'
import type { ComplaintLine } from './complaint-line.ts'
import type { ComplaintOrder } from './sort-complaints.ts'

export type Board = {
  complaints: readonly ComplaintLine[]
  people: readonly { personId: string; name: string }[]
  owner: string | undefined
  sort: ComplaintOrder
  cursor: string | undefined
}

/** Open complaints in a column for each status, the earliest promise first unless another order was chosen. */
export function complaintsView(viewer: Viewer, board: Board): View {
  const { word } = wordsFor(viewer)
  const title = word('console.room', { room: 'complaints' })
  const columns = ComplaintStatus.options.flatMap((status) => {
    const own = board.complaints.filter((each) => each.status === status)
    return own.length === 0
      ? []
      : [
          html`<section><h2>${word('console.board-column', { status, count: own.length })}</h2><ul class="rows">${own.map((each) => complaintCard(viewer, each))}</ul></section>`,
        ]
  })
  const { owner, sort, cursor } = board
  const more = new URLSearchParams({ ...(owner && { owner }), sort, cursor: cursor ?? '' })
  const content = html`<h1>${title}</h1>${filters(viewer, board)}${
    columns.length === 0
      ? html`<section><p class="empty">${word('console.no-complaints')}</p></section>`
      : html`<div class="board">${columns}</div>`
  }${cursor === undefined ? '' : html`<p><a class="button" href="${viewer.base}/complaints?${more}" rel="next">${word('console.more')}</a></p>`}`
  return { title, room: 'complaints', content }
}

function filters(viewer: Viewer, { people, owner, sort }: Board): Markup {
  const { word } = wordsFor(viewer)
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
  return html`<form class="filters" method="get" action="${viewer.base}/complaints" data-auto>${
    people.length < 2
      ? ''
      : html`<div class="field"><label class="label" for="owner">${column(viewer, 'owner')}</label><select id="owner" name="owner">${option('', word('console.all'), owner)}${people.map(({ personId, name }) => option(personId, name, owner))}</select></div>`
  }<div class="field"><label class="label" for="sort">${word('console.sort-by')}</label><select id="sort" name="sort">${sentences['console.sort-board'].by.map((by) => option(by, word('console.sort-board', { by }), sort))}</select></div><button class="quiet">${word('console.show')}</button></form>`
}
