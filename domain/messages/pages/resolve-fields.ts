import { html } from 'hono/html'
import { Decision } from '../../complaints/complaint.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { enteredText, problemOf, select } from './form-parts.ts'
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
  return html`<div class="for-resolve">
<div class="field"><label class="label" for="decision">${word('page.field', { field: 'decision' })}</label>${select(
    'decision',
    (verdict) => word('word.verdict', { verdict }),
    Decision.shape.decision.options,
    entered('decision'),
    word('page.choose'),
  )}${problemOf(data, 'decision')}</div>
<div class="pair"><div class="field"><label class="label" for="remedy">${word('page.field', { field: 'remedy' })}</label>${select(
    'remedy',
    (remedy) => word('word.remedy', { remedy }),
    Decision.shape.remedy.options,
    remedy,
    word('page.choose'),
  )}${problemOf(data, 'remedy')}</div>
<div class="field"><label class="label" for="amount">${word('page.amount-in', { currency: data.currency })}</label><input type="text" inputmode="decimal" autocomplete="off" id="amount" name="amount" value="${amount}"><p class="hint">${word('page.hint', { hint: 'amount' })}</p>${problemOf(data, 'amount')}</div></div>
<div class="field"><label class="label" for="answer">${word('page.field', { field: 'answer' })}</label><textarea id="answer" name="answer" maxlength="5000">${entered('answer')}</textarea><p class="hint">${word('page.hint', { hint: data.reachable ? 'answer' : 'answer-undelivered' })}</p>${problemOf(data, 'answer')}</div></div>`
}
