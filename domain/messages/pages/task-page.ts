import { html } from 'hono/html'
import { isSale, isUndecided } from '../../tasks/task.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { stoppedLines } from '../stopped-words.ts'
import { taskFacts } from '../task-blocks.ts'
import { answerRows, decidedPage } from './decided-page.ts'
import { factList } from './fact-list.ts'
import { movedPage, waitingPage } from './moved-page.ts'
import { pageFrame } from './page-frame.ts'
import { taskForm } from './task-form.ts'
import type { TaskPageData } from './task-page-data.ts'

/**
 * The page behind a task's link, for whoever the link was made for: the task with its form, what waits for their agreement, where the
 * task went, or what was decided.
 */
export function taskPage(data: TaskPageData): string {
  const { task, viewerId } = data
  if (!isUndecided(task)) return decidedPage(data)
  if (task.status === 'waiting-for-approval') {
    return task.approval?.approverId === viewerId ? approvalPage(data) : waitingPage(data)
  }
  return task.ladder.includes(viewerId) ? openPage(data) : movedPage(data)
}

function openPage(data: TaskPageData): string {
  const title = titleOf(data)
  const content = html`<h1>${title}</h1>
<section>${factList(taskFacts(data, data.locale))}</section>
${about(data)}
${taskForm(data)}`
  return pageFrame({ ...data, title, content })
}

function approvalPage(data: TaskPageData): string {
  const { word } = wordsFor(data)
  const { approval } = data.task
  const name = approval?.proposed.name ?? data.task.owner.name
  const why = approval?.why === 'letting-go' ? 'letting-go' : 'amount'
  const title = word('page.approval')
  const content = html`<h1>${title}</h1>
<section><h2>${titleOf(data)}</h2><p>${word('page.approval-why', { why, name })}</p>${
    approval === undefined ? '' : factList(answerRows(approval.proposed, data))
  }</section>
<section>${factList(taskFacts(data, data.locale))}</section>
${about(data)}
${taskForm(data)}`
  return pageFrame({ ...data, title, content })
}

/** A task as the heading of its page. */
export function titleOf({ task, accountName, ...reader }: TaskPageData): string {
  return wordsFor(reader).word('page.title', { kind: task.kind, account: accountName })
}

function about(data: TaskPageData): Markup {
  const words = wordsFor(data)
  const { word } = words
  const { task, complaint } = data
  const stopped = stoppedLines(task, words)
  return html`<section>${notices(data)}${
    complaint === undefined
      ? ''
      : html`<h2>${word('task.part', { part: 'they-wrote' })}</h2><blockquote>${complaint.description}</blockquote>`
  }<h2>${word('task.part', { part: 'why' })}</h2><ul>${items(task.why)}</ul>${
    stopped === undefined ? '' : html`<h2>${stopped.title}</h2><ul>${items(stopped.lines)}</ul>`
  }${
    task.offer === undefined
      ? ''
      : html`<p class="offer"><strong>${word('task.part', { part: 'offer' })}</strong>${task.offer.title}</p>`
  }<h2>${word('task.part', { part: 'what-to-do' })}</h2><ol>${items(task.whatToDo)}</ol></section>`
}

/** What has changed since the mail was written. */
function notices(data: TaskPageData): Markup[] {
  const { word } = wordsFor(data)
  const { task, openComplaints } = data
  const sells = isSale(task)
  const told = [
    ...(task.refusal ? [word('page.refused', task.refusal)] : []),
    ...(sells && openComplaints.length > 0
      ? [word('page.open-complaint', { references: openComplaints })]
      : []),
    ...(sells && !data.reachable ? [word('page.bounced')] : []),
    ...(task.snoozedUntil && task.parkedBy === undefined
      ? [word('page.snoozed', { until: task.snoozedUntil })]
      : []),
  ]
  return told.map((notice) => html`<p class="offer">${notice}</p>`)
}

function items(sentences: readonly string[]): Markup[] {
  return sentences.map((sentence) => html`<li>${sentence}</li>`)
}
