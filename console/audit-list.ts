import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import type { AuditEntry } from '../domain/tasks/move-task.ts'
import { sentences } from '../domain/words/sentences.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import type { Choices } from './tasks/task-moves.ts'
import type { Viewer } from './viewer.ts'

/** What was done, by whom and when, the latest first. */
export function auditList(viewer: Viewer, audit: readonly AuditEntry[], { people }: Choices): Markup {
  const { word } = wordsFor(viewer)
  if (audit.length === 0) return html`<p class="empty">${word('console.no-history')}</p>`
  const item = (entry: AuditEntry) =>
    html`<li><time datetime="${entry.at}">${word('moment.told', { at: entry.at })}</time>${movedBy(viewer, entry, { people })}${entry.why === undefined ? '' : html` <span class="muted">${whyMoved(viewer, entry)}</span>`}</li>`
  return html`<ol class="timeline">${audit.toReversed().map(item)}</ol>`
}

/** Why: as somebody wrote it, or in words where Holdfast did it by itself. */
export function whyMoved(viewer: Viewer, { by, why = '' }: AuditEntry): string {
  const known = sentences['console.moved-because'].why.find((each) => each === why.replaceAll(' ', '-'))
  return by !== 'holdfast' || known === undefined
    ? why
    : wordsFor(viewer).word('console.moved-because', { why: known })
}

/** What was done and by whom, in words. */
export function movedBy(viewer: Viewer, { by, move, to }: AuditEntry, { people }: Choices): string {
  const { word } = wordsFor(viewer)
  // Whoever has a task is told of it, and the customer of what was decided.
  const made = move === 'tell' && to === 'decided' ? 'tell-customer' : move
  const told = sentences['console.moved'].move.find((each) => each === made)
  const names: Record<string, string> = { holdfast: 'Holdfast', customer: word('console.customer') }
  const name = names[by] ?? people.find(({ personId }) => personId === by)?.name ?? by
  return told === undefined ? move : word('console.moved', { move: told, name })
}
