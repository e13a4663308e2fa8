import { html } from 'hono/html'
import { LostReason, OfferUse, type OutcomeKey, outcomesOf, ToldBy } from '../../tasks/outcomes.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { enteredText, field, problemOf, select, textarea } from './form-parts.ts'
import { resolveFields } from './resolve-fields.ts'
import type { TaskPageData } from './task-page-data.ts'

/**
 * The form of a task: one radio an outcome, and the fields of the chosen one (shown by style alone; a browser without
 * `:has` shows them all). Fields that several outcomes share exist once, so that a post names nothing twice. `hidden` goes with it.
 */
export function taskForm(data: TaskPageData, hidden: Markup | '' = ''): Markup {
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
  const wrong = problemOf(data, 'outcome')
  const ties =
    wrong === '' ? '' : html` role="radiogroup" aria-invalid="true" aria-describedby="outcome-problem"`
  return html`<form method="post" class="${task.kind}" accept-charset="utf-8">${data.mayDraft ? sendsByEnter : ''}${hidden}
<fieldset${ties}><legend>${word('page.question')}</legend>${wrong}${choices}</fieldset>
${fieldsOf(data)}
${field(data, {
  name: 'note',
  label: word('page.field', { field: 'note' }),
  hint: word('page.hint', { hint: 'note' }),
  shown: 'for-note for-any',
  box: textarea('note', 2000, entered('note')),
})}
<button type="submit">${word('page.send')}</button></form>`
}

/** Enter in a field presses the first button of a form: without this one it would draft an answer where one is to be sent. */
const sendsByEnter = html`<button type="submit" class="by-enter" tabindex="-1" aria-hidden="true"></button>`

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
  if (['joint-call', 'lot-call', 'survey-call'].includes(data.task.kind)) return untilField(data)
  const untilOrReason = [reasonField(data), untilField(data)]
  return data.task.offer ? [...untilOrReason, offerField(data)] : untilOrReason
}

function refusalField(data: TaskPageData): Markup {
  return field(data, {
    name: 'reason',
    label: wordsFor(data).word('page.field', { field: 'refusal' }),
    shown: 'for-refuse',
    box: textarea('reason', 2000, enteredText(data)('reason')),
  })
}

function toldFields(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  const entered = enteredText(data)
  return html`<div class="pair for-told">${field(data, {
    name: 'how',
    label: word('page.field', { field: 'how' }),
    box: select(
      'how',
      (how) => word('word.told-by', { how }),
      ToldBy.options,
      entered('how'),
      word('page.choose'),
    ),
  })}
${field(data, {
  name: 'toldOn',
  label: word('page.field', { field: 'toldOn' }),
  box: (ties) => html`<input type="date" id="toldOn" name="toldOn" value="${entered('toldOn')}"${ties}>`,
})}</div>`
}

function reasonField(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  return field(data, {
    name: 'reason',
    label: word('page.field', { field: 'reason' }),
    shown: 'for-lost',
    box: select(
      'reason',
      (reason) => word('word.lost-reason', { reason }),
      LostReason.options,
      enteredText(data)('reason'),
      word('page.choose'),
    ),
  })
}

function untilField(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  return field(data, {
    name: 'until',
    label: word('page.field', { field: 'until' }),
    hint: word('page.hint', { hint: 'until' }),
    shown: 'for-not-now',
    box: (ties) =>
      html`<input type="date" id="until" name="until" value="${enteredText(data)('until')}"${ties}>`,
  })
}

function offerField(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  return field(data, {
    name: 'offer',
    label: word('page.field', { field: 'offer' }),
    hint: word('page.hint', { hint: 'offer' }),
    shown: 'for-offer for-any',
    box: select(
      'offer',
      (use) => word('word.offer-use', { use }),
      OfferUse.options,
      enteredText(data)('offer'),
      word('page.choose'),
    ),
  })
}
