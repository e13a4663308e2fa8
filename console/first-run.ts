import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import { sentences } from '../domain/words/sentences.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import type { Viewer } from './viewer.ts'

/** How to begin, where no account is known yet. */
export function firstRun(viewer: Viewer): Markup {
  const { word } = wordsFor(viewer)
  return html`<section aria-labelledby="first-run"><h2 id="first-run">${word('console.first-run')}</h2><p>${word('console.first-run-why')}</p><ol>${sentences['console.first-step'].step.map((step) => html`<li>${word('console.first-step', { step })}</li>`)}</ol></section>`
}
