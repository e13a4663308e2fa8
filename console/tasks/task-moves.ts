import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { officeId } from '../../domain/people/people.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import type { Viewer } from '../viewer.ts'

/** Whom work can be given to. */
export type Choices = { people: readonly { personId: string; name: string }[] }

/** What can be done about a task beside answering it: put off, hand to somebody, keep a note. Each is a form of its own. */
export function taskMoves(viewer: Viewer, task: Task, { people }: Choices): Markup {
  const { word } = wordsFor(viewer)
  const id = (name: string) => `${name}-${task.taskId}`
  const form = (move: 'snooze' | 'reassign' | 'note', fields: Markup) =>
    html`<form method="post" action="${viewer.base}/tasks/${task.taskId}/${move}">${hiddenCsrf(viewer)}<input type="hidden" name="next" value="${viewer.here}">${fields}<button class="quiet">${word('console.move', { move })}</button></form>`
  const reason = (move: string) =>
    html`<div class="field"><label class="label" for="${id(`${move}-reason`)}">${word('console.reason')}</label><input type="text" id="${id(`${move}-reason`)}" name="reason" required maxlength="500"></div>`
  const tomorrow = new Date(Date.parse(viewer.now) + 86_400_000).toISOString().slice(0, 10)
  // The office takes what nobody else can, and stands in everybody's list.
  const office = { personId: officeId, name: word('console.office') }
  const others = [...people, office].filter(({ personId }) => personId !== task.ownerId)
  return html`<div class="actions">
${form(
  'snooze',
  html`<div class="field"><label class="label" for="${id('until')}">${word('console.until')}</label><input type="date" id="${id('until')}" name="until" required min="${tomorrow}"></div>${reason('snooze')}`,
)}
${form(
  'reassign',
  html`<div class="field"><label class="label" for="${id('to')}">${word('console.to-whom')}</label><select id="${id('to')}" name="to" required><option value="">${word('page.choose')}</option>${others.map(
    ({ personId, name }) => html`<option value="${personId}">${name}</option>`,
  )}</select></div>${reason('reassign')}`,
)}
${form(
  'note',
  html`<div class="field"><label class="label" for="${id('text')}">${word('page.add-note')}</label><textarea id="${id('text')}" name="text" required maxlength="2000"></textarea></div>`,
)}</div>`
}
