import { html } from 'hono/html'
import type { Row } from '../letter.ts'
import type { Markup } from '../markup.ts'

/** Rows as a description list. */
export function factList(rows: readonly Row[]): Markup {
  return html`<dl>${rows.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
}
