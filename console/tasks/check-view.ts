import { html } from 'hono/html'
import type { Locale } from '../../domain/accounts/locale.ts'
import type { Person } from '../../domain/accounts/person.ts'
import { saidRows } from '../../domain/messages/pages/answer-rows.ts'
import { checkSteps } from '../../domain/messages/pages/check-page.ts'
import { factList } from '../../domain/messages/pages/fact-list.ts'
import type { Task, TaskAnswer } from '../../domain/tasks/task.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { pageData, type TaskScreen } from './task-view.ts'

/** What an answer would do, as the API weighs it. */
export type Weighed = {
  task: Task
  letter?: { to: Person; locale: Locale; subject: string; text: string } | undefined
}

/** Asks once more before what cannot be called back is done. */
export function checkView(
  viewer: Viewer,
  screen: TaskScreen,
  form: Readonly<Record<string, string>>,
  { task: after, letter }: Weighed,
): View {
  const { word } = wordsFor(viewer)
  const data = pageData(viewer, screen)
  const proposal = after.approval?.proposed ?? after.answer
  const said: Pick<TaskAnswer, 'outcome' | 'fields'> =
    form.outcome === 'approve' && screen.task.approval !== undefined
      ? screen.task.approval.proposed
      : { outcome: form.outcome ?? '', fields: proposal?.fields ?? {} }
  const step = checkSteps(data, { outcome: form.outcome ?? '', fields: said.fields })
  const approver = after.status === 'waiting-for-approval' ? after.approval?.approver.name : undefined
  const title = word('page.check-title', { step, account: screen.accountName })
  const shown = Object.fromEntries(
    Object.entries(said.fields).filter(([name]) => name !== 'answer' || !letter),
  )
  const hidden = Object.entries(form).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  const content = html`<h1>${title}</h1><section><h2>${word('page.check-answer')}</h2>${factList(
    saidRows({ outcome: said.outcome, fields: shown }, data, data.currency),
  )}</section>${
    letter === undefined
      ? ''
      : html`<section><h2>${word('page.check-letter')}</h2><p class="hint">${word('page.check-to', letter.to)}</p><p lang="${letter.locale}">${word('page.check-subject', { subject: letter.subject })}</p><blockquote lang="${letter.locale}" class="letter">${letter.text}</blockquote></section>`
  }<form method="post" class="task-answer">${hiddenCsrf(viewer)}${hidden}<p>${approver === undefined ? word('page.check-then', { step }) : word('page.check-approval', { name: approver })}</p>
<button name="confirmed" value="yes">${word('page.confirm', { step: approver === undefined ? step : 'propose' })}</button> <button class="quiet" name="confirmed" value="change">${word('page.change')}</button></form>`
  return { title, room: 'today', content }
}
