import { html } from 'hono/html'
import { mayTakeBack } from '../../tasks/hold-answer.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import type { TaskPageData } from './task-page-data.ts'

/** Until when an answer may be taken back, and to whoever gave it the way to do so. */
export function takeBackForm(data: TaskPageData): Markup | '' {
  const { task, viewerId, at } = data
  const { word } = wordsFor(data)
  const until = task.held?.until
  if (until === undefined || until <= at) return ''
  if (!mayTakeBack(task, viewerId, at)) return html`<section><p>${word('page.held', { until })}</p></section>`
  return html`<form method="post" action="?" accept-charset="utf-8"><input type="hidden" name="step" value="take-back"><p>${word('page.may-take-back', { until })}</p><button type="submit" class="quiet">${word('page.take-back')}</button></form>`
}

/** Says that an answer was taken back: the form is as it was before. */
export function takenBackNotice(data: TaskPageData): Markup | '' {
  if (data.told !== 'taken-back') return ''
  return html`<div class="offer" role="status" tabindex="-1" autofocus>${wordsFor(data).word('page.taken-back')}</div>`
}
