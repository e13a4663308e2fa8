import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import { column } from './accounts/accounts-view.ts'
import type { Viewer } from './viewer.ts'

/** The figures of a picture as a table, for whoever does not see it. */
export function figuresOf(
  viewer: Viewer,
  columns: readonly Parameters<typeof column>[1][],
  rows: readonly (readonly string[])[],
): Markup {
  return html`<details><summary>${wordsFor(viewer).word('console.figures')}</summary><table><thead><tr>${columns.map((each) => html`<th scope="col">${column(viewer, each)}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></details>`
}
