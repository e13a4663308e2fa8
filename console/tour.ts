import { html } from 'hono/html'
import type { Markup } from '../domain/messages/markup.ts'
import type { ValuesOf } from '../domain/words/sentences.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import type { Viewer } from './viewer.ts'

type Stop = ValuesOf<'console.tour-stop'>['stop']
/** The account that the tour stops at is in the address: no page but the first knows which one. */
const accountParameter = 'of'

/** The five stops, for whoever may see them. */
function stopsFor({ role }: Viewer): Stop[] {
  return ['today', 'accounts', 'account', 'complaints', role === 'owner' ? 'policy' : 'portfolio']
}

function addressOf(viewer: Viewer, stop: Stop, accountId: string): string {
  const query = new URLSearchParams({ tour: stop, [accountParameter]: accountId })
  if (stop === 'accounts') query.set('band', 'red')
  const paths: Record<Stop, string> = {
    today: '',
    accounts: '/accounts',
    account: `/accounts/${encodeURIComponent(accountId)}`,
    complaints: '/complaints',
    portfolio: '/portfolio',
    policy: '/policy',
  }
  return `${viewer.base}${paths[stop]}?${query}`
}

/** The way through the sample on the first page, until it is taken away. */
export function tour(viewer: Viewer, accountId: string): Markup {
  const { word } = wordsFor(viewer)
  return html`<section class="tour no-print" aria-labelledby="tour"><h2 id="tour">${word('console.tour')}</h2><p>${word('console.tour-intro')}</p><ol>${stopsFor(viewer).map((stop) => html`<li><a href="${addressOf(viewer, stop, accountId)}">${word('console.tour-stop', { stop })}</a></li>`)}</ol><form class="bare" method="post" action="${viewer.base}/tour"><button class="plain">${word('console.tour-hide')}</button></form></section>`
}

/** What a page of the tour is about, and the way to the next one; nothing on a page that was not reached by it. */
export function tourStop(viewer: Viewer): Markup | '' {
  const query = new URL(viewer.here, 'http://console').searchParams
  const stops = stopsFor(viewer)
  const asked = query.get('tour')
  const at = stops.findIndex((each) => `${each}` === asked)
  const stop = stops[at]
  if (stop === undefined) return ''
  const { word } = wordsFor(viewer)
  const next = stops[at + 1]
  const accountId = query.get(accountParameter) ?? ''
  return html`<aside class="tour no-print" aria-label="${word('console.tour')}"><p><strong>${at + 1} / ${stops.length}: ${word('console.tour-stop', { stop })}.</strong> ${word('console.tour-about', { stop })}</p><p>${
    next === undefined
      ? html`<a class="button" href="${viewer.base}">${word('console.tour-end')}</a>`
      : html`<a class="button" href="${addressOf(viewer, next, accountId)}">${word('console.tour-next', { stop: next })}</a>`
  }</p></aside>`
}
