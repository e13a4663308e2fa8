import { html } from 'hono/html'
import type { Complaint } from '../domain/complaints/complaint.ts'
import type { Markup } from '../domain/messages/markup.ts'
import { sentences } from '../domain/words/sentences.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import { column } from './accounts-view.ts'
import type { Viewer } from './viewer.ts'

/** A letter to a customer and its fate, as the API gives it. */
export type Letter = {
  name: string
  to?: string | undefined
  status: 'claimed' | 'sent' | 'suppressed' | 'no-address'
  at: string
}

/** What was written to the customer and what became of it, and what is on the way. */
export function letterList(viewer: Viewer, letters: readonly Letter[], complaint: Complaint): Markup {
  const { word } = wordsFor(viewer)
  const kindOf = (name: string) =>
    sentences['console.letter'].letter.find((each) => name.startsWith(each)) ?? 'other'
  const owed = (complaint.holdings ?? 0) - (complaint.holdingsTold ?? 0)
  const cell = (which: Parameters<typeof column>[1], content: string) =>
    html`<td data-label="${column(viewer, which)}">${content}</td>`
  const row = ({ name, to, status, at }: Letter) =>
    html`<tr>${cell('letter', word('console.letter', { letter: kindOf(name) }))}${cell('day', word('moment.told', { at }))}${cell('to', to ?? '–')}${cell('fate', word('console.fate', { fate: status }))}</tr>`
  const head = (['letter', 'day', 'to', 'fate'] as const).map(
    (each) => html`<th scope="col">${column(viewer, each)}</th>`,
  )
  return html`<section><h2>${word('console.part', { part: 'letters' })}</h2>${
    letters.length === 0
      ? html`<p class="empty">${word('console.no-letters')}</p>`
      : html`<div class="wide"><table class="stack"><thead><tr>${head}</tr></thead><tbody>${letters.map(row)}</tbody></table></div>`
  }${owed > 0 ? html`<p>${word('console.letter-owed', { count: owed })}</p>` : ''}</section>`
}
