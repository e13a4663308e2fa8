import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import type { Viewer } from './viewer.ts'

/** A deadline: its moment, which the script turns into what is left of it; late ones stand out. */
export function clock(viewer: Viewer, at: string): Markup {
  const told = wordsFor(viewer).word('moment.told', { at })
  return html`<time datetime="${at}" data-now="${viewer.now}" title="${told}"${at < viewer.now ? html` class="late"` : ''}>${told}</time>`
}
