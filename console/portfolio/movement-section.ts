import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import type { BaseMovement } from '../../domain/movement/base-movement.ts'
import type { MonthMovement } from '../../domain/movement/month-movement.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { column } from '../accounts/accounts-view.ts'
import { movementChart, movementParts } from '../charts/movement-chart.ts'
import type { Viewer } from '../viewer.ts'
import { plainTable } from './plain-table.ts'
import { salesWhale } from './whale-section.ts'

const allParts = ['before', ...movementParts, 'now'] as const

/** How the accounts of one currency moved, what of their sales stayed, and how it is spread. */
export async function movementSection(viewer: Viewer, movement: BaseMovement): Promise<Markup> {
  const { word } = wordsFor(viewer)
  const { currency, months, windowMonths, spread } = movement
  const names = Object.fromEntries(
    movementParts.map((part) => [part, word('console.movement-part', { part })]),
  ) as Record<(typeof movementParts)[number], string>
  const chart = await movementChart(months, names, {
    month: column(viewer, 'month'),
    amount: word('console.sales'),
  })
  const title = currency === null ? word('console.no-currency') : word('console.in-currency', { currency })
  return html`<section><h2>${word('console.movement')} <span class="muted">${title}</span></h2><p class="muted">${word('console.movement-windows', { months: windowMonths })}</p><figure>${chart}${figures(viewer, movement)}</figure></section>
<div class="columns">${retention(viewer, movement)}${
    spread === undefined || spread.shares.length === 0 ? '' : await salesWhale(viewer, spread)
  }</div>`
}

/** The figures of the picture as a table, with how many accounts made each. */
function figures(viewer: Viewer, { months, currency }: BaseMovement): Markup {
  const { word } = wordsFor(viewer)
  const cell = (month: MonthMovement, part: (typeof allParts)[number]) => {
    const { amount, accounts } = month[part]
    return currency === null
      ? `${Math.round(amount)} (${accounts})`
      : word('console.moved-amount', { amount: { amount: String(amount), currency }, accounts })
  }
  return html`<details><summary>${word('console.figures')}</summary><div class="wide" tabindex="0" role="group" aria-label="${word('console.figures')}"><table><thead><tr><th scope="col">${column(viewer, 'month')}</th>${allParts.map((part) => html`<th scope="col">${word('console.movement-part', { part })}</th>`)}</tr></thead><tbody>${months.map((month) => html`<tr><td class="day">${month.month}</td>${allParts.map((part) => html`<td class="day">${cell(month, part)}</td>`)}</tr>`)}</tbody></table></div></details>`
}

function retention(viewer: Viewer, { retention: tiers, worthOfAPoint, currency }: BaseMovement): Markup {
  const { word } = wordsFor(viewer)
  const share = (value: number | null) => (value === null ? '–' : word('console.share', { share: value }))
  const rows = tiers.map(({ tier, accounts, kept, gross, net }) => [
    word('console.tier', { tier }),
    String(accounts),
    share(kept),
    share(gross),
    share(net),
  ])
  return html`<section><h2>${word('console.retention')}</h2><p class="muted">${word('console.retention-why')}</p>${plainTable(viewer, ['tier', 'accounts', 'kept', 'gross', 'net'], rows)}${
    worthOfAPoint === null || currency === null
      ? ''
      : html`<p>${word('console.worth-of-a-point', { amount: { amount: String(worthOfAPoint.worth), currency } })}</p>`
  }</section>`
}
