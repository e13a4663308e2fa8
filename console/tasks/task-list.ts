import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import type { Task } from '../../domain/tasks/task.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'
import type { Choices } from './task-moves.ts'
import { taskRow } from './task-row.ts'

type Which = ValuesOf<'console.tasks'>['which']

/** Tasks under a heading with their number; nothing where there are none. */
export function taskList(
  viewer: Viewer,
  which: Which,
  tasks: readonly Task[],
  choices: Choices,
): Markup | '' {
  if (tasks.length === 0) return ''
  const { word } = wordsFor(viewer)
  return html`<section aria-labelledby="tasks-${which}"><h2 id="tasks-${which}">${word('console.tasks', { which, count: tasks.length })}</h2><ul class="rows">${tasks.map(
    (task) => taskRow(viewer, task, choices),
  )}</ul></section>`
}
