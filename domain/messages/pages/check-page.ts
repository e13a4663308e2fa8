import { html } from 'hono/html'
import type { Locale } from '../../accounts/locale.ts'
import type { Person } from '../../accounts/person.ts'
import type { Task, TaskAnswer } from '../../tasks/task.ts'
import type { ValuesOf } from '../../words/sentences.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import type { Mail } from '../message.ts'
import { saidRows } from './answer-rows.ts'
import { factList } from './fact-list.ts'
import { pageFrame } from './page-frame.ts'
import type { TaskPageData } from './task-page-data.ts'

/** An answer that is asked about once more: what it would make of the task, and the letter that would go out. */
export type ToCheck = {
  draftId: string
  outcome: string
  fields: Readonly<Record<string, string>>
  /** The task as the answer would leave it. */
  after: Task
  letter?: { to: Person; locale: Locale; mail: Mail }
}

/** Asks once more before what cannot be called back is done: the answer, what follows from it, and the letter as the customer gets it. */
export function checkPage(data: TaskPageData, check: ToCheck): string {
  const { word } = wordsFor(data)
  const step = checkSteps(data, check)
  const title = word('page.check-title', { step, account: data.accountName })
  const approver =
    check.after.status === 'waiting-for-approval' ? check.after.approval?.approver.name : undefined
  const said = check.outcome === 'approve' ? data.task.approval?.proposed : check
  // The letter says what was answered.
  const shown = Object.entries(said?.fields ?? {}).filter(([name]) => name !== 'answer' || !check.letter)
  const fields = Object.fromEntries(shown)
  const content = html`<h1>${title}</h1>
<section><h2>${word('page.check-answer')}</h2>${said === undefined ? '' : factList(saidRows({ outcome: said.outcome, fields }, data, data.currency))}</section>
${letterOf(check, data)}
<form method="post" action="?" accept-charset="utf-8"><input type="hidden" name="step" value="confirm"><input type="hidden" name="draft" value="${check.draftId}">
<p>${approver === undefined ? word('page.check-then', { step }) : word('page.check-approval', { name: approver })}</p>
<button type="submit">${word('page.confirm', { step: approver === undefined ? step : 'propose' })}</button>
<p class="back"><a href="?">${word('page.change')}</a></p></form>`
  return pageFrame({ ...data, title, content })
}

/** What sending an answer means, by which the question is worded. */
export function checkSteps(
  { reachable }: Pick<TaskPageData, 'reachable'>,
  { outcome, fields }: Pick<TaskAnswer, 'outcome' | 'fields'>,
): ValuesOf<'page.check-then'>['step'] {
  if (outcome === 'approve') return 'agree'
  if (outcome === 'lost') return 'let-go'
  if (outcome === 'reduced') return 'less'
  if (!reachable) return 'tell'
  return fields.decision === 'rejected' ? 'reject' : 'letter'
}

/** In the language of the customer, whoever reads the page. */
function letterOf({ letter }: ToCheck, data: TaskPageData): Markup | '' {
  if (letter === undefined) return ''
  const { word } = wordsFor(data)
  const { to, locale, mail } = letter
  return html`<section><h2>${word('page.check-letter')}</h2><p class="hint">${word('page.check-to', to)}</p>
<p lang="${locale}">${word('page.check-subject', { subject: mail.subject })}</p><blockquote lang="${locale}" class="letter">${mail.text}</blockquote></section>`
}
