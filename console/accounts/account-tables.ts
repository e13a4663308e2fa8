import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'
import type { AccountScreen } from './account-view.ts'
import { column } from './accounts-view.ts'

/** What it buys regularly and until when that lasts, and what it stopped buying. */
export function accountTables(viewer: Viewer, { replenishment, history }: AccountScreen): Markup {
  const { word } = wordsFor(viewer)
  const day = (value: string) => html`<span class="day">${word('day.told', { day: value })}</span>`
  const head = (...columns: Parameters<typeof column>[1][]) =>
    html`<thead><tr>${columns.map((each) => html`<th scope="col">${column(viewer, each)}</th>`)}</tr></thead>`
  const runOuts =
    replenishment.length === 0
      ? ''
      : html`<section><h2>${word('console.part', { part: 'run-outs' })}</h2><div class="wide"><table>${head('article', 'last-order', 'runs-out')}<tbody>${replenishment.map(
          ({ sku, lastDay, runsOutOn, earliest, latest }) =>
            html`<tr><td>${sku}</td><td>${day(lastDay)}</td><td>${day(runsOutOn)} <span class="muted">${word('console.between', { from: earliest, to: latest })}</span></td></tr>`,
        )}</tbody></table></div></section>`
  const stopped =
    history.stopped.length === 0
      ? ''
      : html`<section><h2>${word('console.part', { part: 'stopped' })}</h2><div class="wide"><table>${head('article', 'last-order', 'order-days', 'every')}<tbody>${history.stopped.map(
          ({ sku, lastDay, orderDays, everyDays }) =>
            html`<tr><td>${sku}</td><td>${day(lastDay)}</td><td class="number">${orderDays}</td><td>${word('console.every', { days: everyDays })}</td></tr>`,
        )}</tbody></table></div></section>`
  return html`${runOuts}${stopped}`
}
