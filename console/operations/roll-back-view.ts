import { html } from 'hono/html'
import { wordsFor } from '../../domain/words/words-for.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { operationsFrame } from './operations-frame.ts'

/** Asks once more, and for a reason, before every account is judged by an earlier model. */
export function rollBackView(viewer: Viewer, { version, before }: { version: string; before: string }): View {
  const { word } = wordsFor(viewer)
  const title = word('console.roll-back-title', { version })
  const content = html`<section><p>${word('console.roll-back-what', { version, before })}</p></section>
<form method="post" action="${viewer.base}/operations/models/${encodeURIComponent(version)}/roll-back">${hiddenCsrf(viewer)}<input type="hidden" name="before" value="${before}">
<div class="field"><label class="label" for="reason">${word('console.reason')}</label><textarea id="reason" name="reason" required minlength="3" maxlength="1000"></textarea></div>
<button>${word('console.roll-back-confirm')}</button> <a href="${viewer.base}/operations/models">${word('console.keep-as-is')}</a></form>`
  return operationsFrame(viewer, 'models', { title, content })
}
