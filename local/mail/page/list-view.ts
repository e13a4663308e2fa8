import { html } from 'hono/html'
import type { KeptMessage } from '../message.ts'
import { dayOf, timeOf } from './show-date.ts'

const PAGE = 100

/** What part of the mailbox is shown. */
export interface Wanted {
  query: string
  /** Only mails sent before the one with this id. */
  before: string | null
  /** The id of the mail that is open. */
  selected?: string
}

/** The list of mails, newest first and grouped by day, with a search over recipients, subjects and first lines. */
export function listView(all: KeptMessage[], wanted: Wanted) {
  const words = wanted.query.toLowerCase()
  const matching = all.filter(
    ({ id, to, subject, preview }) =>
      (!wanted.before || id < wanted.before) &&
      `${to.join(' ')}\n${subject}\n${preview}`.toLowerCase().includes(words),
  )
  const shown = matching.slice(-PAGE).reverse()
  const oldest = shown.at(-1)
  return html`<nav data-newest="${all.at(-1)?.id ?? ''}">
  <header>
    <h1><a href="/_mailbox">Mailbox</a> <span class="count">${all.length}</span></h1>
    <form method="get" action="/_mailbox" role="search">
      <input type="search" name="q" value="${wanted.query}" placeholder="Search" aria-label="Search mail">
    </form>
    <a class="arrived" href="/_mailbox" hidden></a>
  </header>
  ${shown.length === 0 ? html`<p class="hint">${all.length === 0 ? 'No mail yet.' : 'Nothing found.'}</p>` : ''}
  <ol>${shown.map((message, index) => row(message, shown[index - 1], wanted))}</ol>
  ${
    oldest && matching.length > PAGE
      ? html`<a class="older" href="/_mailbox${searchOf(wanted.query, oldest.id)}">Older mail</a>`
      : ''
  }
</nav>`
}

function row(message: KeptMessage, above: KeptMessage | undefined, { query, before, selected }: Wanted) {
  const day = dayOf(message.date)
  const search = searchOf(query, before)
  return html`${above && dayOf(above.date) === day ? '' : html`<li class="day">${day}</li>`}
  <li><a href="/_mailbox/messages/${message.id}${search}" aria-current="${String(message.id === selected)}">
    <span class="to">${message.to.join(', ')}</span>
    <time datetime="${message.date}">${timeOf(message.date)}</time>
    <span class="subject">${message.subject || '(no subject)'}</span>
    ${message.feedback ? html`<span class="badge bad">${message.feedback === 'Bounce' ? 'bounced' : 'complaint'}</span>` : ''}
    <span class="preview">${message.preview}</span>
  </a></li>`
}

/** The part of an address that keeps the list as it is while mails are opened. */
function searchOf(query: string, before: string | null): string {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...(before && { before }) })
  return parameters.size > 0 ? `?${parameters.toString()}` : ''
}
