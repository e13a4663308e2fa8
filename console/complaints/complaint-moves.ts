import { html } from 'hono/html'
import { PauseReason } from '../../domain/complaints/clocks/clock-names.ts'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import { pauseOf } from '../../domain/complaints/pause-complaint.ts'
import { leadsTo } from '../../domain/complaints/transitions.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { ToldBy } from '../../domain/tasks/outcomes.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { column } from '../accounts/accounts-view.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import type { Viewer } from '../viewer.ts'

type ByHand = ValuesOf<'console.complaint-move'>['move']
/** The moves that a person makes by hand. */
const byHand: readonly ByHand[] = ['note', 'pause', 'resume', 'close', 'refer', 'withdraw', 'reopen']

/** Every move by hand that a complaint still allows: by its status, and by whether it waits. */
export function complaintMoves(viewer: Viewer, complaint: Complaint): Markup {
  const { word } = wordsFor(viewer)
  const waits = pauseOf(complaint) !== undefined
  const possible = byHand.filter(
    (move) =>
      leadsTo(complaint.status, move) !== undefined &&
      (move !== 'resume' || waits) &&
      (move !== 'pause' || !waits),
  )
  const form = (move: ByHand) =>
    html`<details class="no-print"><summary>${word('console.complaint-move', { move })}</summary><form method="post" action="${viewer.base}/complaints/${encodeURIComponent(complaint.complaintId)}/${move}">${hiddenCsrf(viewer)}${move === 'pause' ? pauseFields(viewer) : ''}
<div class="field"><label class="label" for="${move}-reason">${reasonFor(viewer, move)}</label><textarea id="${move}-reason" name="reason"${move === 'pause' || move === 'resume' ? '' : html` required`} maxlength="2000"></textarea></div>${move === 'close' ? toldFields(viewer) : ''}<button>${word('console.complaint-move', { move })}</button></form></details>`
  return html`<section><h2>${word('console.part', { part: 'moves' })}</h2>${possible.map(form)}</section>`
}

function reasonFor(viewer: Viewer, move: ByHand): string {
  const { word } = wordsFor(viewer)
  if (move === 'note') return word('page.add-note')
  return move === 'pause' ? word('console.pause-hint') : word('console.reason')
}

/** What is waited for, and until when at the latest. */
function pauseFields(viewer: Viewer): Markup {
  const { word } = wordsFor(viewer)
  const tomorrow = new Date(Date.parse(viewer.now) + 86_400_000).toISOString().slice(0, 10)
  return html`<div class="pair"><div class="field"><label class="label" for="pause-for">${column(viewer, 'reason')}</label><select id="pause-for" name="for" required><option value="">${word('page.choose')}</option>${PauseReason.options.map((reason) => html`<option value="${reason}">${word('console.pause-reason', { reason })}</option>`)}</select></div>
<div class="field"><label class="label" for="pause-until">${column(viewer, 'until')}</label><input type="date" id="pause-until" name="until" min="${tomorrow}"></div></div>`
}

/** How and when the customer was told, where no mail did. */
function toldFields(viewer: Viewer): Markup {
  const { word } = wordsFor(viewer)
  return html`<div class="pair"><div class="field"><label class="label" for="how">${word('page.field', { field: 'how' })}</label><select id="how" name="how"><option value="">${word('page.choose')}</option>${ToldBy.options.map((how) => html`<option value="${how}">${word('word.told-by', { how })}</option>`)}</select></div>
<div class="field"><label class="label" for="toldOn">${word('page.field', { field: 'toldOn' })}</label><input type="date" id="toldOn" name="toldOn" max="${viewer.now.slice(0, 10)}"></div></div>`
}
