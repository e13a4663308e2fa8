import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import { isUndecided, type Task } from '../domain/tasks/task.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import type { AccountLine } from './accounts/account-line.ts'
import { bandMark } from './accounts/band-mark.ts'
import { complaintCard } from './complaints/complaint-card.ts'
import type { ComplaintLine } from './complaints/complaint-line.ts'
import { firstRun } from './first-run.ts'
import { notice } from './notice.ts'
import { taskList } from './tasks/task-list.ts'
import type { Choices } from './tasks/task-moves.ts'
import { tour } from './tour.ts'
import type { View } from './view.ts'
import type { Viewer } from './viewer.ts'

/** What a day begins with. `tasks`: all undecided ones that the viewer may see, as far as they were asked for. */
export type Today = Choices & {
  tasks: readonly Task[]
  complaints: readonly ComplaintLine[]
  accounts: readonly AccountLine[]
  done: string | undefined
  /** Whether what is shown is the sample company, and whether no account is known at all. */
  isSample: boolean
  isFirstRun: boolean
}

/** What is to be done by whoever looks, what their people are late with, complaints with their clocks, and accounts that are leaving. */
export function todayView(viewer: Viewer, today: Today): View {
  const { word } = wordsFor(viewer)
  const { personId, now } = viewer
  const tasks = today.tasks.filter(isUndecided).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
  const mine = tasks.filter((task) => task.ownerId === personId && task.status === 'open')
  const agree = tasks.filter(
    (task) => task.status === 'waiting-for-approval' && task.approval?.approverId === personId,
  )
  const theirs = tasks.filter((task) => task.ownerId !== personId && task.status === 'open')
  const list = (which: Parameters<typeof taskList>[1], shown: readonly Task[]) =>
    taskList(viewer, which, shown, today)
  const lists = [
    list('agree', agree),
    list(
      'overdue',
      mine.filter(({ dueAt }) => dueAt < now),
    ),
    list(
      'due',
      mine.filter(({ dueAt }) => dueAt >= now),
    ),
    list(
      'snoozed',
      tasks.filter((task) => task.ownerId === personId && task.status === 'snoozed'),
    ),
    list(
      'theirs-overdue',
      theirs.filter(({ dueAt }) => dueAt < now),
    ),
    list(
      'theirs',
      theirs.filter(({ dueAt }) => dueAt >= now),
    ),
  ]
  const title = word('console.room', { room: 'today' })
  const isQuiet = lists.every((each) => each === '')
  const content = html`<h1>${title}</h1>${notice(viewer, today.done)}${today.isFirstRun ? firstRun(viewer) : ''}${sampleTour(viewer, today)}
<div class="columns"><div>${isQuiet ? html`<section><p class="empty">${word('console.no-tasks')}</p></section>` : lists}</div>
<div>${complaintList(viewer, today.complaints)}${accountList(viewer, today.accounts)}</div></div>`
  return { title, room: 'today', content }
}

/** The tour stops at the worst of the accounts. */
function sampleTour(viewer: Viewer, { isSample, accounts }: Today): Markup | '' {
  const [worst] = accounts
  return isSample && !viewer.hidesTour && worst !== undefined ? tour(viewer, worst.accountId) : ''
}

function complaintList(viewer: Viewer, complaints: readonly ComplaintLine[]): Markup {
  const { word } = wordsFor(viewer)
  const rows = complaints.map((complaint) => complaintCard(viewer, complaint))
  return html`<section aria-labelledby="complaints"><h2 id="complaints">${word('console.complaints', { count: complaints.length })}</h2>${
    rows.length === 0
      ? html`<p class="empty">${word('console.no-complaints')}</p>`
      : html`<ul class="rows">${rows}</ul>`
  }</section>`
}

function accountList(viewer: Viewer, accounts: readonly AccountLine[]): Markup {
  const { word, tell } = wordsFor(viewer)
  const row = ({ accountId, name, band, sentence, since }: AccountLine) =>
    html`<li data-row><div class="row-head"><a href="${viewer.base}/accounts/${encodeURIComponent(accountId)}">${name}</a>${bandMark(viewer, band)}${
      since === null ? '' : html`<span class="row-end muted">${word('console.since', { day: since })}</span>`
    }</div><p>${tell(sentence)}</p></li>`
  return html`<section aria-labelledby="accounts"><h2 id="accounts">${word('console.leaving')}</h2>${
    accounts.length === 0
      ? html`<p class="empty">${word('console.none-leaving')}</p>`
      : html`<ul class="rows">${accounts.map(row)}</ul>`
  }</section>`
}
