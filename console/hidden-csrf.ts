import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import type { Viewer } from './viewer.ts'

/** The field that says that a form was sent from a page of the console. */
export function hiddenCsrf({ csrf }: Viewer): Markup {
  return html`<input type="hidden" name="csrf" value="${csrf}">`
}
