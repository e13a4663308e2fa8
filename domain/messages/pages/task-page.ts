import { html } from 'hono/html'
import type { Complaint } from '../../complaints/complaint.ts'
import { mayAnswer } from '../../tasks/answer-task.ts'
import { isSale, isUndecided } from '../../tasks/task.ts'
import { isToOffer } from '../../tasks/what-to-do.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { stoppedLines } from '../stopped-words.ts'
import { taskFacts } from '../task-blocks.ts'
import { answerRows } from './answer-rows.ts'
import { backgroundPart, concernedPart } from './background-section.ts'
import { decidedPage } from './decided-page.ts'
import { factList } from './fact-list.ts'
import { fileList } from './file-list.ts'
import { problemList } from './form-parts.ts'
import { lateNotice } from './late-notice.ts'
import { movedPage, waitingPage } from './moved-page.ts'
import { pageFrame } from './page-frame.ts'
import { takenBackNotice } from './take-back.ts'
import { taskForm } from './task-form.ts'
import type { TaskPageData } from './task-page-data.ts'
import { whoseForm } from './whose-form.ts'

/**
 * The page behind a task's link, for whoever the link was made for: the task with its form, what waits for their agreement, where the
 * task went, or what was decided.
 */
export function taskPage(data: TaskPageData): string {
  const { task, viewerId } = data
  if (!isUndecided(task)) return decidedPage(data)
  if (task.status === 'waiting-for-approval') {
    return mayAnswer(task, viewerId) ? approvalPage(data) : waitingPage(data)
  }
  return mayAnswer(task, viewerId) ? openPage(data) : movedPage(data)
}

function openPage(data: TaskPageData): string {
  const title = titleOf(data)
  const content = html`${takenBackNotice(data)}${problemList(data)}${lateNotice(data)}<h1>${title}</h1>
${putOff(data)}<section>${factList(taskFacts(data, data.locale))}</section>
${about(data)}
${whoseForm(data)}${taskForm(data)}`
  return pageFrame({ ...data, title: wrongTitle(data, title), content })
}

function approvalPage(data: TaskPageData): string {
  const { word } = wordsFor(data)
  const { approval } = data.task
  const name = approval?.proposed.name ?? data.task.owner.name
  const why = approval?.why === 'letting-go' ? 'letting-go' : 'amount'
  const title = word('page.approval')
  const content = html`${takenBackNotice(data)}${problemList(data)}${lateNotice(data)}<h1>${title}</h1>
<section><h2>${titleOf(data)}</h2><p>${word('page.approval-why', { why, name })}</p>${
    approval === undefined ? '' : factList(answerRows(approval.proposed, data))
  }</section>
<section>${factList(taskFacts(data, data.locale))}</section>
${about(data)}
${taskForm(data)}`
  return pageFrame({ ...data, title: wrongTitle(data, title), content })
}

/** A refused form says so in the first words that a screen reader reads. */
function wrongTitle(data: TaskPageData, title: string): string {
  return data.problems === undefined ? title : wordsFor(data).word('page.wrong-title', { title })
}

/** What says that a task was put off, to whoever may still answer it. */
function putOff({ task, ...reader }: TaskPageData): Markup | '' {
  const { snoozedUntil: until, snoozeReason, parkedBy } = task
  if (until === undefined || parkedBy !== undefined) return ''
  const why = snoozeReason === undefined ? '' : html`<p>${snoozeReason}</p>`
  return html`<section class="done"><h2>${wordsFor(reader).word('page.snoozed', { until })}</h2>${why}</section>
`
}

/** A task as the heading of its page. */
export function titleOf({ task, accountName, ...reader }: TaskPageData): string {
  return wordsFor(reader).word('page.title', { kind: task.kind, account: accountName })
}

/** Where the console leads on to a file: who has the link of a task is known there by a login of their own. */
function inConsole(
  { console: base = '../console' }: TaskPageData,
  { complaintId }: Complaint,
): (id: string) => string {
  return (id) => `${base}/complaints/${encodeURIComponent(complaintId)}/attachments/${id}`
}

/** Why a task is there and what to do, with what has changed since its mail was written. */
export function about(data: TaskPageData): Markup {
  const words = wordsFor(data)
  const { word, tell } = words
  const { task, complaint, background } = data
  const stopped = stoppedLines(background ?? task, words)
  return html`<section>${notices(data)}${
    complaint === undefined
      ? ''
      : html`<h2>${word('task.part', { part: 'they-wrote' })}</h2><blockquote>${complaint.description}</blockquote>${fileList(data.attachments ?? [], words, inConsole(data, complaint))}${concernedPart(background, words)}`
  }<h2>${word('task.part', { part: 'why' })}</h2><ul>${items(task.why.map(tell))}</ul>${
    stopped === undefined ? '' : html`<h2>${stopped.title}</h2><ul>${items(stopped.lines)}</ul>`
  }${
    task.offer === undefined || !isToOffer(task)
      ? ''
      : html`<p class="offer"><strong>${word('task.part', { part: 'offer' })}</strong>${tell(task.offer.title)}</p>`
  }${
    // Whoever agrees does not do it: the steps are for the person who proposes.
    task.status === 'waiting-for-approval'
      ? ''
      : html`<h2>${word('task.part', { part: 'what-to-do' })}</h2><ol>${items(task.whatToDo.map(tell))}</ol>`
  }${backgroundPart(background, words)}</section>`
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
  ]
  return told.map((notice) => html`<p class="offer">${notice}</p>`)
}

function items(sentences: readonly string[]): Markup[] {
  return sentences.map((sentence) => html`<li>${sentence}</li>`)
}
