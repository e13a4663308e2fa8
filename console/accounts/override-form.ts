import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { RiskOverrideInput } from '../../domain/risk/risk-override.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import type { Viewer } from '../viewer.ts'
import type { AccountScreen } from './account-view.ts'
import { column } from './accounts-view.ts'

/** What a person knows better than the numbers, and until when; beside the computed risk, never instead of it. */
export function overrideForm(viewer: Viewer, { accountId, on }: AccountScreen): Markup | '' {
  if (on !== undefined) return ''
  const { word } = wordsFor(viewer)
  const bands = RiskOverrideInput.shape.band.options
  return html`<details class="no-print"><summary>${word('console.override')}</summary><form method="post" action="${viewer.base}/accounts/${encodeURIComponent(accountId)}/override">${hiddenCsrf(viewer)}
<div class="field"><label class="label" for="override-band">${column(viewer, 'band')}</label><select id="override-band" name="band" required><option value="">${word('page.choose')}</option>${bands.map((band) => html`<option value="${band}">${word('console.band', { band })}</option>`)}</select></div>
<div class="field"><label class="label" for="override-until">${word('console.holds-until')}</label><input type="date" id="override-until" name="expiresOn" required min="${viewer.now.slice(0, 10)}"></div>
<div class="field"><label class="label" for="override-reason">${word('console.reason')}</label><textarea id="override-reason" name="reason" required minlength="3" maxlength="1000"></textarea></div>
<button>${word('console.keep-override')}</button></form></details>`
}
