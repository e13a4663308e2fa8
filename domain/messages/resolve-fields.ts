import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import { Decision } from '../complaints/complaint.ts'
import { wordsFor } from '../words/words-for.ts'
import { enteredText, problemOf, select } from './form-parts.ts'
import type { Markup } from './markup.ts'
import { pageSentences } from './page-sentences.ts'
import type { TaskPageData } from './task-page-data.ts'

/** The fields of a decision on a complaint, filled in with what was proposed. */
export function resolveFields(data: TaskPageData, locale: Locale): Markup {
  const say = pageSentences[locale]
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  const entered = enteredText(data)
  const redress = data.complaint?.assessment?.redress
  const remedy = data.entered === undefined ? (redress?.kind ?? '') : entered('remedy')
  const paid = redress?.kind === 'refund' || redress?.kind === 'credit'
  const proposed = paid ? (redress.amount ?? '') : ''
  const amount = data.entered === undefined ? proposed : entered('amount')
  return html`<div class="for-resolve">
<div class="field"><label class="label" for="decision">${say.field.decision}</label>${select(
    'decision',
    (verdict) => word('word.verdict', { verdict }),
    Decision.shape.decision.options,
    entered('decision'),
    say.choose,
  )}${problemOf(data, 'decision', locale)}</div>
<div class="pair"><div class="field"><label class="label" for="remedy">${say.field.remedy}</label>${select(
    'remedy',
    (remedy) => word('word.remedy', { remedy }),
    Decision.shape.remedy.options,
    remedy,
    say.choose,
  )}${problemOf(data, 'remedy', locale)}</div>
<div class="field"><label class="label" for="amount">${say.field.amount} (${data.currency})</label><input type="text" inputmode="decimal" autocomplete="off" id="amount" name="amount" value="${amount}"><p class="hint">${say.hint.amount}</p>${problemOf(data, 'amount', locale)}</div></div>
<div class="field"><label class="label" for="answer">${say.field.answer}</label><textarea id="answer" name="answer" maxlength="5000">${entered('answer')}</textarea><p class="hint">${data.reachable ? say.hint.answer : say.hint.answerUndelivered}</p>${problemOf(data, 'answer', locale)}</div></div>`
}
