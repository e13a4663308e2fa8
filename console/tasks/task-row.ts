import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { clock } from '../clock.ts'
import type { Viewer } from '../viewer.ts'
import { type Choices, taskMoves } from './task-moves.ts'

/** A task in a list: what it is, until when, the first reason, and what can be done about it right there. */
export function taskRow(viewer: Viewer, task: Task, choices: Choices): Markup {
  const { word, tell } = wordsFor(viewer)
  const { personId } = viewer
  const [why] = task.why
  const mine = task.ownerId === personId
  const waits = task.status === 'waiting-for-approval'
  const until = task.snoozedUntil ?? (waits ? task.approval?.dueAt : undefined) ?? task.dueAt
  return html`<li data-row><div class="row-head"><a href="${viewer.base}/tasks/${task.taskId}">${tell(task.title)}</a>${clock(viewer, until)}</div>
<p>${why === undefined ? '' : tell(why)}</p>
<p>${mine ? '' : word('console.task-owner', { name: task.owner.name })} ${
    task.snoozedUntil === undefined ? '' : word('page.snoozed', { until: task.snoozedUntil })
  }</p>
${waits ? '' : html`<details><summary>${word('console.do')}</summary>${taskMoves(viewer, task, choices)}</details>`}</li>`
}
