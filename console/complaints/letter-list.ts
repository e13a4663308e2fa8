import { html } from 'hono/html'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { letterOf } from '../../domain/messages/pages/letter-of.ts'
import { say } from '../../domain/words/say.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'

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
  const owed = (complaint.holdings ?? 0) - (complaint.holdingsTold ?? 0)
  const item = ({ name, to, status, at }: Letter) =>
    html`<li><time datetime="${at}">${word('moment.told', { at })}</time>${word('word.labelled', {
      label: say('console.letter', { letter: letterOf(name) }),
      value: say('console.fate', { fate: status }),
    })}${to === undefined ? '' : html` <span class="muted">${to}</span>`}</li>`
  return html`<section><h2>${word('console.part', { part: 'letters' })}</h2>${
    letters.length === 0
      ? html`<p class="empty">${word('console.no-letters')}</p>`
      : html`<ol class="timeline">${letters.map(item)}</ol>`
  }${owed > 0 ? html`<p>${word('console.letter-owed', { count: owed })}</p>` : ''}</section>`
}
