import { html } from 'hono/html'
import { wordsFor } from '../domain/words/words-for.ts'
import type { View } from './view.ts'
import type { Viewer } from './viewer.ts'

/** Why a page cannot be shown, as its reader needs to know it. */
export type Refusal = 'not-found' | 'forbidden' | 'stale-form' | 'unavailable' | 'invalid' | 'not-possible'

/** What went wrong, and the way back. */
export function problemView(viewer: Viewer, why: Refusal, status: number): View {
  const { word } = wordsFor(viewer)
  const title = word('console.refused-title', { why })
  const content = html`<h1>${title}</h1><section><p>${word('console.refused', { why })}</p><p><a href="${viewer.base}">${word('console.back-to-today')}</a></p></section>`
  return { title, content, status }
}
