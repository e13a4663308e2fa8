import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import type { Band } from '../../domain/risk/band.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'

/** A band as a word in its colour: nobody has to see colours to read it. */
export function bandMark(viewer: Viewer, band: Band): Markup {
  return html`<span class="band ${band}">${wordsFor(viewer).word('console.band', { band })}</span>`
}
