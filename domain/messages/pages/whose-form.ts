import { html } from 'hono/html'
import { isUndecided } from '../../tasks/task.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { enteredText } from './form-parts.ts'
import { labelledField } from './labelled-field.ts'
import type { TaskPageData } from './task-page-data.ts'

/** Of a complaint whose account nobody knows: the question which one it is. */
export function whoseForm(data: TaskPageData): Markup | '' {
  if (data.complaint?.triage === undefined || !isUndecided(data.task)) return ''
  const { word } = wordsFor(data)
  const isWrong = data.problems?.some(({ field }) => field === 'account') ?? false
  const value = enteredText(data)('account')
  return html`<form method="post" class="whose" accept-charset="utf-8"><h2>${word('page.whose')}</h2><input type="hidden" name="step" value="account">${labelledField(
    {
      name: 'account',
      label: word('page.field', { field: 'account' }),
      hint: word('page.hint', { hint: 'account' }),
      problem: isWrong ? word('page.problem', { field: 'account' }) : undefined,
      box: (ties) =>
        html`<input type="text" id="account" name="account" value="${value}" maxlength="128"${ties}>`,
    },
  )}<button type="submit" class="quiet">${word('page.whose-send')}</button></form>`
}
