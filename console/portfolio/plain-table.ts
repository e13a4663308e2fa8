import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'

export type PortfolioColumn = ValuesOf<'console.portfolio-column'>['column']

/** A table of the portfolio, whose cells say on a narrow screen what they are. */
export function plainTable(
  viewer: Viewer,
  columns: readonly PortfolioColumn[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  const { word } = wordsFor(viewer)
  const names = columns.map((column) => word('console.portfolio-column', { column }))
  const row = (cells: readonly (Markup | string)[]) =>
    html`<tr>${cells.map((cell, at) => html`<td data-label="${names[at] ?? ''}">${cell}</td>`)}</tr>`
  return html`<div class="wide"><table class="stack"><thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>`
}
