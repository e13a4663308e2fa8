import { html } from 'hono/html'
import type { Complaint } from '../domain/complaints/complaint.ts'
import { leadsTo } from '../domain/complaints/transitions.ts'
import type { Markup } from '../domain/messages/markup.ts'
import { ToldBy } from '../domain/tasks/outcomes.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import { hiddenCsrf } from './hidden-csrf.ts'
import type { Viewer } from './viewer.ts'

/** The moves that a person makes by hand. */
const byHand = ['note', 'close', 'withdraw', 'reopen'] as const
type ByHand = (typeof byHand)[number]

/** Every move by hand that the status of a complaint still allows. */
export function complaintMoves(viewer: Viewer, complaint: Complaint): Markup {
  const { word } = wordsFor(viewer)
  const possible = byHand.filter((move) => leadsTo(complaint.status, move) !== undefined)
  const form = (move: ByHand) =>
    html`<details class="no-print"><summary>${word('console.complaint-move', { move })}</summary><form method="post" action="${viewer.base}/complaints/${encodeURIComponent(complaint.complaintId)}/${move}">${hiddenCsrf(viewer)}
<div class="field"><label class="label" for="${move}-reason">${word(move === 'note' ? 'page.add-note' : 'console.reason')}</label><textarea id="${move}-reason" name="reason" required maxlength="2000"></textarea></div>${move === 'close' ? toldFields(viewer) : ''}<button>${word('console.complaint-move', { move })}</button></form></details>`
  return html`<section><h2>${word('console.part', { part: 'moves' })}</h2>${possible.map(form)}</section>`
}

/** How and when the customer was told, where no mail did. */
function toldFields(viewer: Viewer): Markup {
  const { word } = wordsFor(viewer)
  return html`<div class="pair"><div class="field"><label class="label" for="how">${word('page.field', { field: 'how' })}</label><select id="how" name="how"><option value="">${word('page.choose')}</option>${ToldBy.options.map((how) => html`<option value="${how}">${word('word.told-by', { how })}</option>`)}</select></div>
<div class="field"><label class="label" for="toldOn">${word('page.field', { field: 'toldOn' })}</label><input type="date" id="toldOn" name="toldOn" max="${viewer.now.slice(0, 10)}"></div></div>`
}
