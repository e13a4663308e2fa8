import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import { Decision } from '../complaints/complaint.ts'
import { LostReason, outcomesOf } from '../tasks/outcomes.ts'
import type { Markup } from './markup.ts'
import { pageSentences } from './page-sentences.ts'
import type { TaskPageData } from './task-page-data.ts'
import { vocabulary } from './vocabulary.ts'

type Field = keyof (typeof pageSentences)['en']['problem']

/**
 * The form of a task: one radio an outcome, and the fields of the chosen one (shown by style alone; a browser without
 * `:has` shows them all). Fields that several outcomes share exist once, so that a post names nothing twice.
 */
export function taskForm(data: TaskPageData, locale: Locale): Markup {
  const say = pageSentences[locale]
  const { task } = data
  const entered = enteredText(data)
  const chosen = entered('outcome')
  const problem = (field: Field) => problemOf(data, field, locale)
  const choices = outcomesOf(task).map(
    ({ key }) =>
      html`<label class="choice"><input type="radio" name="outcome" id="outcome-${key}" value="${key}"${
        chosen === key ? html` checked` : ''
      }><span><span>${say.outcome[key].label}</span><small>${say.outcome[key].hint}</small></span></label>`,
  )
  return html`<form method="post" class="${task.kind}" accept-charset="utf-8">${problemList(data, locale)}
<fieldset><legend>${say.form}</legend>${choices}${problem('outcome')}</fieldset>
${task.kind === 'complaint' ? resolveFields(data, locale) : reasonField(data, locale)}
<div class="field for-note for-any"><label class="label" for="note">${say.field.note}</label><textarea id="note" name="note" maxlength="2000">${entered('note')}</textarea><p class="hint">${say.hint.note}</p>${problem('note')}</div>
<button type="submit">${say.send}</button></form>`
}

function resolveFields(data: TaskPageData, locale: Locale): Markup {
  const say = pageSentences[locale]
  const words = vocabulary[locale]
  const entered = enteredText(data)
  const redress = data.complaint?.assessment?.redress
  const remedy = data.entered === undefined ? (redress?.kind ?? '') : entered('remedy')
  const paid = redress?.kind === 'refund' || redress?.kind === 'credit'
  const proposed = paid ? (redress.amount ?? '') : ''
  const amount = data.entered === undefined ? proposed : entered('amount')
  return html`<div class="for-resolve">
<div class="field"><label class="label" for="decision">${say.field.decision}</label>${select(
    'decision',
    words.verdict,
    Decision.shape.decision.options,
    entered('decision'),
    say.choose,
  )}${problemOf(data, 'decision', locale)}</div>
<div class="pair"><div class="field"><label class="label" for="remedy">${say.field.remedy}</label>${select(
    'remedy',
    words.remedy,
    Decision.shape.remedy.options,
    remedy,
    say.choose,
  )}${problemOf(data, 'remedy', locale)}</div>
<div class="field"><label class="label" for="amount">${say.field.amount} (${data.currency})</label><input type="text" inputmode="decimal" autocomplete="off" id="amount" name="amount" value="${amount}"><p class="hint">${say.hint.amount}</p>${problemOf(data, 'amount', locale)}</div></div>
<div class="field"><label class="label" for="answer">${say.field.answer}</label><textarea id="answer" name="answer" maxlength="5000">${entered('answer')}</textarea><p class="hint">${say.hint.answer}</p>${problemOf(data, 'answer', locale)}</div></div>`
}

function reasonField(data: TaskPageData, locale: Locale): Markup {
  const say = pageSentences[locale]
  return html`<div class="field for-lost"><label class="label" for="reason">${say.field.reason}</label>${select(
    'reason',
    vocabulary[locale].lostReason,
    LostReason.options,
    enteredText(data)('reason'),
    say.choose,
  )}${problemOf(data, 'reason', locale)}</div>`
}

function select<K extends string>(
  name: string,
  labels: Record<K, string>,
  keys: readonly K[],
  selected: string,
  choose: string,
): Markup {
  const option = (key: K) =>
    html`<option value="${key}"${key === selected ? html` selected` : ''}>${labels[key]}</option>`
  return html`<select id="${name}" name="${name}"><option value="">${choose}</option>${keys.map(option)}</select>`
}

function problemList(data: TaskPageData, locale: Locale): Markup | string {
  if (data.problems === undefined || data.problems.length === 0) return ''
  const say = pageSentences[locale]
  return html`<div class="problems" role="alert">${say.problems}</div>`
}

function problemOf(data: TaskPageData, field: Field, locale: Locale): Markup | string {
  const found = data.problems?.some((problem) => problem.field === field) ?? false
  return found ? html`<p class="problem">${pageSentences[locale].problem[field]}</p>` : ''
}

function enteredText(data: TaskPageData): (field: string) => string {
  return (field) => {
    const value = data.entered?.[field]
    return typeof value === 'string' ? value : ''
  }
}
