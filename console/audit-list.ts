import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import type { AuditEntry } from '../domain/tasks/move-task.ts'
import { sentences } from '../domain/words/sentences.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import type { Choices } from './task-moves.ts'
import type { Viewer } from './viewer.ts'

/** What was done, by whom and when, the latest first. */
export function auditList(viewer: Viewer, audit: readonly AuditEntry[], { people }: Choices): Markup {
  const { word } = wordsFor(viewer)
  if (audit.length === 0) return html`<p class="empty">${word('console.no-history')}</p>`
  const known = sentences['console.moved'].move
  const nameOf = (by: string) =>
    by === 'holdfast' ? 'Holdfast' : (people.find(({ personId }) => personId === by)?.name ?? by)
  const item = ({ at, by, move, why }: AuditEntry) => {
    const told = known.find((each) => each === move)
    return html`<li><time datetime="${at}">${word('moment.told', { at })}</time>${
      told === undefined ? move : word('console.moved', { move: told, name: nameOf(by) })
    }${why === undefined ? '' : html` <span class="muted">${why}</span>`}</li>`
  }
  return html`<ol class="timeline">${audit.toReversed().map(item)}</ol>`
}
