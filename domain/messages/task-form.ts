import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import { LostReason, OfferUse, outcomesOf, ToldBy } from '../tasks/outcomes.ts'
import { wordsFor } from '../words/words-for.ts'
import { enteredText, problemList, problemOf, select } from './form-parts.ts'
import type { Markup } from './markup.ts'
import { pageSentences } from './page-sentences.ts'
import { resolveFields } from './resolve-fields.ts'
import type { TaskPageData } from './task-page-data.ts'

/**
 * The form of a task: one radio an outcome, and the fields of the chosen one (shown by style alone; a browser without
 * `:has` shows them all). Fields that several outcomes share exist once, so that a post names nothing twice.
 */
export function taskForm(data: TaskPageData, locale: Locale): Markup {
  const say = pageSentences[locale]
  const { task } = data
  const entered = enteredText(data)
  const chosen = entered('outcome')
  const choices = outcomesOf(task).map(
    ({ key }) =>
      html`<label class="choice"><input type="radio" name="outcome" id="outcome-${key}" value="${key}"${
        chosen === key ? html` checked` : ''
      }><span><span>${say.outcome[key].label}</span><small>${hintOf(key, data, locale)}</small></span></label>`,
  )
  return html`<form method="post" class="${task.kind}" accept-charset="utf-8">${problemList(data, locale)}
<fieldset><legend>${say.form}</legend>${choices}${problemOf(data, 'outcome', locale)}</fieldset>
${fieldsOf(data, locale)}
<div class="field for-note for-any"><label class="label" for="note">${say.field.note}</label><textarea id="note" name="note" maxlength="2000">${entered('note')}</textarea><p class="hint">${say.hint.note}</p>${problemOf(data, 'note', locale)}</div>
<button type="submit">${say.send}</button></form>`
}

function hintOf(
  key: keyof (typeof pageSentences)['en']['outcome'],
  data: TaskPageData,
  locale: Locale,
): string {
  const say = pageSentences[locale]
  return key === 'resolve' && !data.reachable ? say.undelivered : say.outcome[key].hint
}

function fieldsOf(data: TaskPageData, locale: Locale): Markup | Markup[] {
  if (data.task.status === 'waiting-for-approval') return refusalField(data, locale)
  if (data.task.kind === 'complaint') return resolveFields(data, locale)
  if (data.task.kind === 'tell-customer') return toldFields(data, locale)
  const untilOrReason = [reasonField(data, locale), untilField(data, locale)]
  return data.task.offer ? [...untilOrReason, offerField(data, locale)] : untilOrReason
}

function refusalField(data: TaskPageData, locale: Locale): Markup {
  const say = pageSentences[locale]
  return html`<div class="field for-refuse"><label class="label" for="reason">${say.field.refusal}</label><textarea id="reason" name="reason" maxlength="2000">${enteredText(data)('reason')}</textarea>${problemOf(data, 'note', locale, 'reason')}</div>`
}

function toldFields(data: TaskPageData, locale: Locale): Markup {
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  const say = pageSentences[locale]
  const entered = enteredText(data)
  return html`<div class="pair for-told"><div class="field"><label class="label" for="how">${say.field.how}</label>${select(
    'how',
    (how) => word('word.told-by', { how }),
    ToldBy.options,
    entered('how'),
    say.choose,
  )}${problemOf(data, 'how', locale)}</div>
<div class="field"><label class="label" for="toldOn">${say.field.toldOn}</label><input type="date" id="toldOn" name="toldOn" value="${entered('toldOn')}">${problemOf(data, 'toldOn', locale)}</div></div>`
}

function reasonField(data: TaskPageData, locale: Locale): Markup {
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  const say = pageSentences[locale]
  return html`<div class="field for-lost"><label class="label" for="reason">${say.field.reason}</label>${select(
    'reason',
    (reason) => word('word.lost-reason', { reason }),
    LostReason.options,
    enteredText(data)('reason'),
    say.choose,
  )}${problemOf(data, 'reason', locale)}</div>`
}

function untilField(data: TaskPageData, locale: Locale): Markup {
  const say = pageSentences[locale]
  return html`<div class="field for-not-now"><label class="label" for="until">${say.field.until}</label><input type="date" id="until" name="until" value="${enteredText(data)('until')}"><p class="hint">${say.hint.until}</p>${problemOf(data, 'until', locale)}</div>`
}

function offerField(data: TaskPageData, locale: Locale): Markup {
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  const say = pageSentences[locale]
  return html`<div class="field for-offer for-any"><label class="label" for="offer">${say.field.offer}</label>${select(
    'offer',
    (use) => word('word.offer-use', { use }),
    OfferUse.options,
    enteredText(data)('offer'),
    say.choose,
  )}<p class="hint">${say.hint.offer}</p>${problemOf(data, 'offer', locale)}</div>`
}
