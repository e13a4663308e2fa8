import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import { isSale, isUndecided } from '../tasks/task.ts'
import { wordsFor } from '../words/words-for.ts'
import { answerRows, decidedPage } from './decided-page.ts'
import { factList } from './fact-list.ts'
import type { Markup } from './markup.ts'
import { momentIn } from './moment.ts'
import { movedPage, waitingPage } from './moved-page.ts'
import { pageFrame } from './page-frame.ts'
import { pageSentences } from './page-sentences.ts'
import { stoppedLines } from './stopped-words.ts'
import { taskFacts } from './task-blocks.ts'
import { taskForm } from './task-form.ts'
import type { TaskPageData } from './task-page-data.ts'

/**
 * The page behind a task's link, for whoever the link was made for: the task with its form, what waits for their agreement, where the
 * task went, or what was decided.
 */
export function taskPage(data: TaskPageData, locale: Locale): string {
  const { task, viewerId } = data
  if (!isUndecided(task)) return decidedPage(data, locale)
  if (task.status === 'waiting-for-approval') {
    return task.approval?.approverId === viewerId ? approvalPage(data, locale) : waitingPage(data, locale)
  }
  return task.ladder.includes(viewerId) ? openPage(data, locale) : movedPage(data, locale)
}

function openPage(data: TaskPageData, locale: Locale): string {
  const say = pageSentences[locale]
  const title = say.title[data.task.kind](data.accountName)
  const content = html`<h1>${title}</h1>
<section>${factList(taskFacts(data, locale))}</section>
${about(data, locale)}
${taskForm(data, locale)}`
  return pageFrame({ locale, company: data.company, title, content })
}

function approvalPage(data: TaskPageData, locale: Locale): string {
  const say = pageSentences[locale]
  const { approval } = data.task
  const name = approval?.proposed.name ?? data.task.owner.name
  const why = approval?.why === 'letting-go' ? say.approval.why['letting-go'] : say.approval.why.amount
  const content = html`<h1>${say.approval.title}</h1>
<section><h2>${say.title[data.task.kind](data.accountName)}</h2><p>${why(name)}</p>${
    approval === undefined ? '' : factList(answerRows(approval.proposed, data, locale))
  }</section>
<section>${factList(taskFacts(data, locale))}</section>
${about(data, locale)}
${taskForm(data, locale)}`
  return pageFrame({ locale, company: data.company, title: say.approval.title, content })
}

function about(data: TaskPageData, locale: Locale): Markup {
  const say = pageSentences[locale]
  const { task, complaint } = data
  const stopped = stoppedLines(task, wordsFor({ locale, timeZone: data.timeZone }))
  return html`<section>${notices(data, locale)}${
    complaint === undefined
      ? ''
      : html`<h2>${say.theyWrote}</h2><blockquote>${complaint.description}</blockquote>`
  }<h2>${say.why}</h2><ul>${items(task.why)}</ul>${
    stopped === undefined ? '' : html`<h2>${stopped.title}</h2><ul>${items(stopped.lines)}</ul>`
  }${
    task.offer === undefined
      ? ''
      : html`<p class="offer"><strong>${say.offer}</strong>${task.offer.title}</p>`
  }<h2>${say.whatToDo}</h2><ol>${items(task.whatToDo)}</ol></section>`
}

/** What has changed since the mail was written. */
function notices(data: TaskPageData, locale: Locale): Markup[] {
  const say = pageSentences[locale]
  const { task, openComplaints } = data
  const sells = isSale(task)
  const told = [
    ...(task.refusal ? [say.refused(task.refusal.name, task.refusal.reason)] : []),
    ...(sells && openComplaints.length > 0 ? [say.openComplaint(openComplaints.join(', '))] : []),
    ...(sells && !data.reachable ? [say.bounced] : []),
    ...(task.snoozedUntil && task.parkedBy === undefined
      ? [say.snoozed(momentIn(task.snoozedUntil, data.timeZone, locale))]
      : []),
  ]
  return told.map((notice) => html`<p class="offer">${notice}</p>`)
}

function items(sentences: readonly string[]): Markup[] {
  return sentences.map((sentence) => html`<li>${sentence}</li>`)
}
