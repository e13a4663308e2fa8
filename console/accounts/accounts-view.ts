import { html } from 'hono/html'
import { tierNames } from '../../domain/learning/account-value.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { Band } from '../../domain/risk/band.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { type AccountLine, judgedEarlier } from './account-line.ts'
import { bandMark } from './band-mark.ts'
import { type AccountOrder, accountOrderOf, sortAccounts } from './sort-accounts.ts'

/** What a list of accounts was asked for; it stands in the address, so that it can be kept and sent. */
export type AccountsAsked = {
  band?: string
  owner?: string
  tier?: string
  name?: string
  sort?: AccountOrder
}
export type AccountsList = {
  asked: AccountsAsked
  accounts: readonly AccountLine[]
  people: readonly { personId: string; name: string }[]
  modelInUse: string
  cursor: string | undefined
}

type Column = ValuesOf<'console.column'>['column']

/** Accounts, worst first, a page of them, with what they are narrowed to. */
export function accountsView(viewer: Viewer, list: AccountsList): View {
  const { word } = wordsFor(viewer)
  const title = word('console.room', { room: 'accounts' })
  const query = queryOf(list.asked)
  const more = new URLSearchParams(query)
  if (list.cursor !== undefined) more.set('cursor', list.cursor)
  const earlier = judgedEarlier(viewer, list.accounts, list.modelInUse)
  const content = html`<h1>${title}</h1>${views(viewer, list.asked)}${filters(viewer, list)}
<section>${earlier === undefined ? '' : html`<p class="muted">${earlier}</p>`}${list.accounts.length === 0 ? html`<p class="empty">${word(list.cursor === undefined ? 'console.no-accounts' : 'console.none-on-page')}</p>` : table(viewer, list)}
<p class="no-print">${
    list.cursor === undefined
      ? ''
      : html`<a class="button" href="${viewer.base}/accounts?${more}" rel="next">${word('console.more')}</a> `
  }<a href="${viewer.base}/accounts.csv${query.size === 0 ? '' : `?${query}`}" download>${word('console.csv')}</a></p></section>`
  return { title, room: 'accounts', content }
}

function queryOf(asked: AccountsAsked): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value))
}

/** Lists that are asked for every day, each an address of its own. */
function views(viewer: Viewer, { band, owner, tier, sort }: AccountsAsked): Markup {
  const { word } = wordsFor(viewer)
  const shown = {
    all: {},
    mine: { owner: viewer.personId },
    red: { band: 'red' },
    yellow: { band: 'yellow' },
    vip: { tier: 'vip' },
  }
  const link = ([view, asked]: [keyof typeof shown, AccountsAsked]) => {
    const isCurrent = asked.band === band && asked.owner === owner && asked.tier === tier
    const query = queryOf({ ...asked, ...(sort && { sort }) })
    return html`<li><a href="${viewer.base}/accounts${query.size === 0 ? '' : `?${query}`}"${isCurrent ? html` aria-current="page"` : ''}>${word('console.view', { view })}</a></li>`
  }
  return html`<nav class="views no-print" aria-label="${word('console.views')}"><ul>${(Object.entries(shown) as [keyof typeof shown, AccountsAsked][]).map(link)}</ul></nav>`
}

function filters(viewer: Viewer, { asked, people }: AccountsList): Markup {
  const { word } = wordsFor(viewer)
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
  const all = word('console.all')
  return html`<form class="filters" method="get" action="${viewer.base}/accounts" role="search" data-auto>
<div class="field"><label class="label" for="name">${word('console.search')}</label><input type="search" id="name" name="name" value="${asked.name ?? ''}" maxlength="100"></div>
<div class="field"><label class="label" for="band">${column(viewer, 'band')}</label><select id="band" name="band">${option('', all, asked.band)}${Band.options.toReversed().map((band) => option(band, word('console.band', { band }), asked.band))}</select></div>
<div class="field"><label class="label" for="tier">${column(viewer, 'tier')}</label><select id="tier" name="tier">${option('', all, asked.tier)}${tierNames.map((tier) => option(tier, word('console.tier', { tier }), asked.tier))}</select></div>
${
  people.length < 2
    ? ''
    : html`<div class="field"><label class="label" for="owner">${column(viewer, 'owner')}</label><select id="owner" name="owner">${option('', all, asked.owner)}${people.map(({ personId, name }) => option(personId, name, asked.owner))}</select></div>`
}
${asked.sort === undefined ? '' : html`<input type="hidden" name="sort" value="${asked.sort}">`}<button class="quiet">${word('console.show')}</button></form>`
}

function table(viewer: Viewer, { accounts, people, asked, cursor }: AccountsList): Markup {
  const { word, tell } = wordsFor(viewer)
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  const nameOf = (personId: string) => names.get(personId) ?? personId
  const { sort } = asked
  const sorted = sort === undefined ? accounts : sortAccounts(accounts, sort, { ...viewer, nameOf })
  const columns = ['account', 'band', 'since', 'value', 'owner', 'last-order', 'last-contact', 'why'] as const
  const cell = (which: Column, content: Markup | string) =>
    html`<td data-label="${column(viewer, which)}">${content}</td>`
  const day = (value: string | null) =>
    value === null ? '–' : html`<span class="day">${word('day.short', { day: value })}</span>`
  const row = (line: AccountLine) =>
    html`<tr data-row><td><a href="${viewer.base}/accounts/${encodeURIComponent(line.accountId)}">${line.name}</a></td>
${cell('band', html`${bandMark(viewer, line.band)}${was(viewer, line)}`)}${cell('since', day(line.since))}${cell(
  'value',
  valueCell(viewer, line),
)}${cell('owner', nameOf(line.ownerId))}${cell('last-order', day(line.lastOrderDay))}${cell('last-contact', day(line.lastContactDay))}${cell('why', tell(line.sentence))}</tr>`
  const caption =
    sort === undefined
      ? word('console.accounts-caption')
      : word('console.sorted', { by: sort, of: cursor === undefined ? 'all' : 'part' })
  return html`<div class="wide"><table class="stack accounts"><caption>${caption}</caption><thead><tr>${columns.map((each) => head(viewer, each, asked))}</tr></thead><tbody>${sorted.map(row)}</tbody></table></div>`
}

/** What it is worth, and the tier that puts it in. */
function valueCell(viewer: Viewer, { value }: AccountLine): Markup | string {
  if (value === null) return '–'
  const { word } = wordsFor(viewer)
  return html`${word('console.about', { amount: value })} <span class="muted day">${word('console.tier', { tier: value.tier })}</span>`
}

/** The head of a column, which leads to the same list sorted by it; the band leads back to worst first. */
function head(viewer: Viewer, which: Column, { sort, ...others }: AccountsAsked): Markup {
  const order = accountOrderOf(which)
  if (order === undefined && which !== 'band') return html`<th scope="col">${column(viewer, which)}</th>`
  const query = queryOf({ ...others, ...(order && { sort: order }) })
  const isSorted = order === sort
  return html`<th scope="col"${isSorted ? html` aria-sort="${which === 'value' || which === 'band' ? 'descending' : 'ascending'}"` : ''}><a href="${viewer.base}/accounts${query.size === 0 ? '' : `?${query}`}">${column(viewer, which)}</a></th>`
}

/** What it was a week before, where that was another band. */
function was(viewer: Viewer, { band, bandWeekBefore }: AccountLine): Markup | '' {
  if (bandWeekBefore === undefined || bandWeekBefore === null || bandWeekBefore === band) return ''
  return html` <span class="muted day">${wordsFor(viewer).word('console.band-was', { band: bandWeekBefore })}</span>`
}

/** What a column is called. */
export function column(viewer: Viewer, which: Column): string {
  return wordsFor(viewer).word('console.column', { column: which })
}
