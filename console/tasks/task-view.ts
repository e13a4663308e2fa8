import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { answerRows, saidRows } from '../../domain/messages/pages/answer-rows.ts'
import { factList } from '../../domain/messages/pages/fact-list.ts'
import { problemList } from '../../domain/messages/pages/form-parts.ts'
import { taskForm } from '../../domain/messages/pages/task-form.ts'
import { about } from '../../domain/messages/pages/task-page.ts'
import type { TaskPageData } from '../../domain/messages/pages/task-page-data.ts'
import { taskFacts } from '../../domain/messages/task-blocks.ts'
import { mayAnswer } from '../../domain/tasks/answer-task.ts'
import type { AuditEntry } from '../../domain/tasks/move-task.ts'
import { isUndecided } from '../../domain/tasks/task.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { auditList } from '../audit-list.ts'
import { clock } from '../clock.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import { notice } from '../notice.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { type Choices, taskMoves } from './task-moves.ts'

/** A task as the API shows it, and what was typed where its form was refused. */
export type TaskScreen = Choices &
  Pick<
    TaskPageData,
    | 'task'
    | 'accountName'
    | 'currency'
    | 'reachable'
    | 'openComplaints'
    | 'complaint'
    | 'attachments'
    | 'riskOverride'
    | 'statement'
    | 'rootCauses'
    | 'problems'
    | 'entered'
  > & { audit: readonly AuditEntry[]; done: string | undefined }

/** The task with everything that can be done about it: its form is the one of the page behind its mail. */
export function taskView(viewer: Viewer, screen: TaskScreen): View {
  const { word } = wordsFor(viewer)
  const { task, people, audit, done } = screen
  const data: TaskPageData = { ...pageData(viewer, screen) }
  const title = word('page.title', { kind: task.kind, account: screen.accountName })
  const content = html`${problemList(data)}${notice(viewer, done)}
<p class="crumbs"><a href="${viewer.base}/accounts/${encodeURIComponent(task.accountId)}">${screen.accountName}</a> · ${word('console.task-owner', { name: task.owner.name })}${isUndecided(task) ? html` · ${clock(viewer, task.dueAt)}` : ''}</p>
<h1>${title}</h1><div class="columns"><div><section>${factList(taskFacts(data, viewer.locale))}</section>${about(data)}</div>
<div>${stateOf(viewer, data)}${
    isUndecided(task) && task.status !== 'waiting-for-approval'
      ? html`<details class="no-print"><summary>${word('console.do')}</summary>${taskMoves(viewer, task, { people })}</details>`
      : ''
  }<section><h2>${word('console.history')}</h2>${auditList(viewer, audit, { people })}</section></div></div>`
  return { title, room: 'today', content, ...(data.problems && { status: 422 }) }
}

/** What the pages of a task are drawn of, for the viewer. */
export function pageData(
  viewer: Viewer,
  screen: Omit<TaskScreen, 'people' | 'audit' | 'done'>,
): TaskPageData {
  const { company, locale, timeZone, personId, now, base } = viewer
  const seen = { company, locale, timeZone, at: now, viewerId: personId, viewerEmail: '', console: base }
  return { ...screen, ...seen }
}

/** Its form, what it waits for, or what was decided. */
function stateOf(viewer: Viewer, data: TaskPageData): Markup {
  const { word } = wordsFor(viewer)
  const { task } = data
  if (!isUndecided(task)) {
    const answers = [task.answer, task.followUp].filter((answer) => answer !== undefined)
    if (answers.length > 0)
      return html`<section class="done"><h2>${word('page.decided-by', { name: task.agreed?.name ?? task.answer?.name ?? task.owner.name })}</h2>${answers.map((answer) => factList(answerRows(answer, data)))}</section>`
    const why = task.ended === undefined ? '' : word('page.ended-reason', { reason: task.ended.reason })
    return html`<section class="closed"><h2>${word('page.ended-title')}</h2><p>${why}</p></section>`
  }
  const { approval } = task
  if (approval === undefined) return taskForm(data, hiddenCsrf(viewer))
  const proposed = html`<section><h2>${word('page.approval')}</h2>${factList(saidRows(approval.proposed, data, data.currency))}<p>${word('page.waits', { name: approval.approver.name })}</p></section>`
  return mayAnswer(task, viewer.personId) ? html`${proposed}${taskForm(data, hiddenCsrf(viewer))}` : proposed
}
