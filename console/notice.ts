import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import { sentences } from '../domain/words/sentences.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import type { Viewer } from './viewer.ts'

/** What became of what was just sent, as the address of the page says it. */
export function notice(viewer: Viewer, done: string | undefined): Markup | '' {
  const known = sentences['console.done'].done.find((each) => each === done)
  if (known === undefined) return ''
  return html`<p class="notice" role="status" tabindex="-1" data-focus>${wordsFor(viewer).word('console.done', { done: known })}</p>`
}
