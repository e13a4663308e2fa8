import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { column } from '../accounts/accounts-view.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import type { Viewer } from '../viewer.ts'

/** What is set aside, as the API gives it. */
export type TroubleLine = {
  accountId?: string | undefined
  item: string
  work: string
  reason: string
  lastAt: string
  times: number
}
export type Quarantine = { setAside: readonly TroubleLine[]; cursor: string | undefined }

/** What could not be worked on, by account, with the way to try again. */
export function quarantine(viewer: Viewer, { setAside, cursor }: Quarantine): Markup {
  const { word } = wordsFor(viewer)
  const groups = [...Map.groupBy(setAside, ({ accountId }) => accountId ?? '')]
  return html`<section><h2>${word('console.quarantine')}</h2>${
    groups.length === 0
      ? html`<p class="empty">${word('console.no-quarantine')}</p>`
      : groups.map(([accountId, lines]) => group(viewer, accountId, lines))
  }${cursor === undefined ? '' : html`<p><a class="button" href="${viewer.base}/operations?${new URLSearchParams({ cursor })}" rel="next">${word('console.more')}</a></p>`}</section>`
}

function group(viewer: Viewer, accountId: string, lines: readonly TroubleLine[]): Markup {
  const { word } = wordsFor(viewer)
  const name =
    accountId === ''
      ? word('console.no-account')
      : html`<a href="${viewer.base}/accounts/${encodeURIComponent(accountId)}">${accountId}</a>`
  return html`<h3>${name}</h3><div class="wide"><table class="stack"><thead><tr>${(['work', 'item', 'why', 'met', 'times'] as const).map((each) => html`<th scope="col">${column(viewer, each)}</th>`)}</tr></thead><tbody>${lines.map(
    ({ work, item, reason, lastAt, times }) =>
      html`<tr><td data-label="${column(viewer, 'work')}">${work}</td><td data-label="${column(viewer, 'item')}">${item}</td><td data-label="${column(viewer, 'why')}">${reason}</td><td data-label="${column(viewer, 'met')}">${word('moment.told', { at: lastAt })}</td><td data-label="${column(viewer, 'times')}">${times}</td></tr>`,
  )}</tbody></table></div><form class="bare" method="post" action="${viewer.base}/operations/release">${hiddenCsrf(viewer)}<input type="hidden" name="accountId" value="${accountId}"><button class="quiet">${word('console.release')}</button></form>`
}
