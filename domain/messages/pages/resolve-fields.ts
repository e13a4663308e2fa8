import { html } from 'hono/html'
import { Decision } from '../../complaints/complaint.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { enteredText, field, select, textarea } from './form-parts.ts'
import type { TaskPageData } from './task-page-data.ts'

/** The fields of a decision on a complaint, filled in with what was proposed. */
export function resolveFields(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  const entered = enteredText(data)
  const redress = data.complaint?.assessment?.redress
  const remedy = data.entered === undefined ? (redress?.kind ?? '') : entered('remedy')
  const paid = redress?.kind === 'refund' || redress?.kind === 'credit'
  const proposed = paid ? (redress.amount ?? '') : ''
  const amount = data.entered === undefined ? proposed : entered('amount')
  const choose = word('page.choose')
  return html`<div class="for-resolve">
${field(data, {
  name: 'decision',
  label: word('page.field', { field: 'decision' }),
  box: select(
    'decision',
    (verdict) => word('word.verdict', { verdict }),
    Decision.shape.decision.options,
    entered('decision'),
    choose,
  ),
})}
<div class="pair">${field(data, {
    name: 'remedy',
    label: word('page.field', { field: 'remedy' }),
    box: select(
      'remedy',
      (kind) => word('word.remedy', { remedy: kind }),
      Decision.shape.remedy.options,
      remedy,
      choose,
    ),
  })}
${field(data, {
  name: 'amount',
  label: word('page.amount-in', { currency: data.currency }),
  hint: word('page.hint', { hint: 'amount' }),
  box: (ties) =>
    html`<input type="text" inputmode="decimal" autocomplete="off" id="amount" name="amount" value="${amount}"${ties}>`,
})}</div>
${field(data, {
  name: 'answer',
  label: word('page.field', { field: 'answer' }),
  hint: word('page.hint', { hint: data.reachable ? 'answer' : 'answer-undelivered' }),
  box: textarea('answer', 5000, entered('answer')),
})}</div>`
}
