import { html } from 'hono/html'
import type { Complaint, Pause } from '../../domain/complaints/complaint.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { column } from '../accounts/accounts-view.ts'
import type { Viewer } from '../viewer.ts'

/** When the clocks of a complaint stood still and for what; nothing where they never did. */
export function pauseList(viewer: Viewer, { pauses = [] }: Complaint): Markup | '' {
  if (pauses.length === 0) return ''
  const { word } = wordsFor(viewer)
  const head = (['reason', 'from', 'until'] as const).map(
    (each) => html`<th scope="col">${column(viewer, each)}</th>`,
  )
  const row = ({ reason, from, to }: Pause) =>
    html`<tr><td>${word('console.pause-reason', { reason })}</td><td>${word('moment.told', { at: from })}</td><td>${to === undefined ? '–' : word('moment.told', { at: to })}</td></tr>`
  return html`<div class="wide"><table><caption>${word('console.part', { part: 'pauses' })}</caption><thead><tr>${head}</tr></thead><tbody>${pauses.map(row)}</tbody></table></div>`
}
