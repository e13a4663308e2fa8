import { html } from 'hono/html'
import { isUndecided } from '../../tasks/task.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import type { TaskPageData } from './task-page-data.ts'

/** For whoever just sent an answer that came too late: it was not taken, and who or what was there before, and when. */
export function lateNotice(data: TaskPageData): Markup | '' {
  if (data.told !== 'late') return ''
  return html`<div class="problems" role="alert" tabindex="-1" autofocus><h2>${textOf(data)}</h2></div>`
}

function textOf(data: TaskPageData): string {
  const { word } = wordsFor(data)
  const { task, viewerId } = data
  const { agreed, answer, followUp, ended, approval } = task
  const last = followUp ?? answer
  if (isUndecided(task)) {
    const proposed = approval?.proposed
    return proposed === undefined
      ? word('page.late-moved')
      : word('page.late-proposed', { name: proposed.name ?? task.owner.name, at: proposed.at })
  }
  if (last?.by === 'order') return word('page.late-order', { at: last.at })
  if (last === undefined) return word('page.late-over', { at: ended?.at ?? task.assignedAt })
  const name = agreed?.name ?? last.name ?? task.owner.name
  const personId = agreed?.personId ?? last.personId
  const at = agreed?.at ?? last.at
  return personId === viewerId ? word('page.late-yourself', { at }) : word('page.late', { name, at })
}
