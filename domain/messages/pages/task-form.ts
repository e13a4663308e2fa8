import { html } from 'hono/html'
import { LostReason, OfferUse, type OutcomeKey, outcomesOf, ToldBy } from '../../tasks/outcomes.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { enteredText, problemList, problemOf, select } from './form-parts.ts'
import { resolveFields } from './resolve-fields.ts'
import type { TaskPageData } from './task-page-data.ts'

/**
 * The form of a task: one radio an outcome, and the fields of the chosen one (shown by style alone; a browser without
 * `:has` shows them all). Fields that several outcomes share exist once, so that a post names nothing twice.
 */
export function taskForm(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  const { task } = data
  const entered = enteredText(data)
  const chosen = entered('outcome')
  const choices = outcomesOf(task).map(
    ({ key }) =>
      html`<label class="choice"><input type="radio" name="outcome" id="outcome-${key}" value="${key}"${
        chosen === key ? html` checked` : ''
      }><span><span>${word('page.outcome', { outcome: key })}</span><small>${hintOf(key, data)}</small></span></label>`,
  )
  return html`<form method="post" class="${task.kind}" accept-charset="utf-8">${problemList(data)}
<fieldset><legend>${word('page.question')}</legend>${choices}${problemOf(data, 'outcome')}</fieldset>
${fieldsOf(data)}
<div class="field for-note for-any"><label class="label" for="note">${word('page.field', { field: 'note' })}</label><textarea id="note" name="note" maxlength="2000">${entered('note')}</textarea><p class="hint">${word('page.hint', { hint: 'note' })}</p>${problemOf(data, 'note')}</div>
<button type="submit">${word('page.send')}</button></form>`
}

function hintOf(outcome: OutcomeKey, data: TaskPageData): string {
  const { word } = wordsFor(data)
  return outcome === 'resolve' && !data.reachable
    ? word('page.undelivered')
    : word('page.outcome-hint', { outcome })
}

function fieldsOf(data: TaskPageData): Markup | Markup[] {
  if (data.task.status === 'waiting-for-approval') return refusalField(data)
  if (data.task.kind === 'complaint') return resolveFields(data)
  if (data.task.kind === 'tell-customer') return toldFields(data)
  const untilOrReason = [reasonField(data), untilField(data)]
  return data.task.offer ? [...untilOrReason, offerField(data)] : untilOrReason
}

function refusalField(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  return html`<div class="field for-refuse"><label class="label" for="reason">${word('page.field', { field: 'refusal' })}</label><textarea id="reason" name="reason" maxlength="2000">${enteredText(data)('reason')}</textarea>${problemOf(data, 'note', 'reason')}</div>`
}

function toldFields(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  const entered = enteredText(data)
  return html`<div class="pair for-told"><div class="field"><label class="label" for="how">${word('page.field', { field: 'how' })}</label>${select(
    'how',
    (how) => word('word.told-by', { how }),
    ToldBy.options,
    entered('how'),
    word('page.choose'),
  )}${problemOf(data, 'how')}</div>
<div class="field"><label class="label" for="toldOn">${word('page.field', { field: 'toldOn' })}</label><input type="date" id="toldOn" name="toldOn" value="${entered('toldOn')}">${problemOf(data, 'toldOn')}</div></div>`
}

function reasonField(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  return html`<div class="field for-lost"><label class="label" for="reason">${word('page.field', { field: 'reason' })}</label>${select(
    'reason',
    (reason) => word('word.lost-reason', { reason }),
    LostReason.options,
    enteredText(data)('reason'),
    word('page.choose'),
  )}${problemOf(data, 'reason')}</div>`
}

function untilField(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  return html`<div class="field for-not-now"><label class="label" for="until">${word('page.field', { field: 'until' })}</label><input type="date" id="until" name="until" value="${enteredText(data)('until')}"><p class="hint">${word('page.hint', { hint: 'until' })}</p>${problemOf(data, 'until')}</div>`
}

function offerField(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  return html`<div class="field for-offer for-any"><label class="label" for="offer">${word('page.field', { field: 'offer' })}</label>${select(
    'offer',
    (use) => word('word.offer-use', { use }),
    OfferUse.options,
    enteredText(data)('offer'),
    word('page.choose'),
  )}<p class="hint">${word('page.hint', { hint: 'offer' })}</p>${problemOf(data, 'offer')}</div>`
}
