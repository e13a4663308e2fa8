import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { hiddenCsrf } from '../hidden-csrf.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import type { MailTrouble } from './operations-data.ts'
import { operationsFrame } from './operations-frame.ts'
import { opsTable } from './ops-table.ts'

/** Letters of which nobody knows whether they left, and addresses that no mail goes to, with the way to write there again. */
export function mailView(viewer: Viewer, data: MailTrouble & { done: string | undefined }): View {
  const content = html`${doubts(viewer, data)}${suppressions(viewer, data)}`
  return operationsFrame(viewer, 'mail', { done: data.done, content })
}

const accountLink = (viewer: Viewer, accountId: string) =>
  html`<a href="${viewer.base}/accounts/${encodeURIComponent(accountId)}">${accountId}</a>`

function doubts(viewer: Viewer, { doubts: all }: MailTrouble): Markup {
  const { word } = wordsFor(viewer)
  const rows = all.map(({ accountId, complaintId, name, at }) => [
    word('moment.told', { at }),
    name,
    html`${accountLink(viewer, accountId)}${
      complaintId === undefined
        ? ''
        : html` · <a href="${viewer.base}/complaints/${encodeURIComponent(complaintId)}">${complaintId}</a>`
    }`,
  ])
  return html`<section><h2>${word('console.doubts')}</h2>${
    rows.length === 0
      ? html`<p class="empty">${word('console.no-doubts')}</p>`
      : html`<p>${word('console.doubts-why')}</p>${opsTable(viewer, ['began', 'what-for', 'belongs-to'], rows)}`
  }</section>`
}

function suppressions(viewer: Viewer, { suppressions: all }: MailTrouble): Markup {
  const { word } = wordsFor(viewer)
  const rows = all.map(({ address, reason, since, personId, accountIds }, at) => [
    address ?? html`<span class="muted">${word('console.unknown-address')}</span>`,
    word('moment.told', { at: since }),
    word('console.suppression-reason', { reason }),
    html`${personId ?? ''} ${accountIds.map((each) => html`${accountLink(viewer, each)} `)}`,
    address === null ? '' : liftForm(viewer, String(at), address),
  ])
  return html`<section><h2>${word('console.suppressions')}</h2>${
    rows.length === 0
      ? html`<p class="empty">${word('console.no-suppressions')}</p>`
      : opsTable(viewer, ['address', 'began', 'why', 'belongs-to', 'move'], rows)
  }</section>${liftForm(viewer, 'any')}`
}

/** For the address of a line, or for one that is typed: of some only the hash is stored. */
function liftForm(viewer: Viewer, id: string, address?: string): Markup {
  const { word } = wordsFor(viewer)
  return html`<details class="no-print"><summary>${word('console.lift')}</summary><form method="post" action="${viewer.base}/operations/mail/lift">${hiddenCsrf(viewer)}${
    address === undefined
      ? html`<div class="field"><label class="label" for="address-${id}">${word('console.lift-address')}</label><input type="email" id="address-${id}" name="address" required autocomplete="off"></div>`
      : html`<input type="hidden" name="address" value="${address}">`
  }<div class="field"><label class="label" for="reason-${id}">${word('console.reason')}</label><input type="text" id="reason-${id}" name="reason" required minlength="3" maxlength="500"></div><button>${word('console.lift')}</button></form></details>`
}
