import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'
import type { AccountScreen } from './account-view.ts'
import { column } from './accounts-view.ts'

type Column = Parameters<typeof column>[1]

/** What it buys regularly and until when that lasts, and what it stopped buying. */
export function accountTables(viewer: Viewer, { replenishment, history }: AccountScreen): Markup {
  const { word } = wordsFor(viewer)
  const day = (value: string) => html`<span class="day">${word('day.told', { day: value })}</span>`
  const article = (sku: string) => html`<span class="day">${sku}</span>`
  const section = (part: 'run-outs' | 'stopped', rows: Parameters<typeof table>[2], columns: Column[]) =>
    rows.length === 0
      ? ''
      : html`<section><h2>${word('console.part', { part })}</h2>${table(viewer, columns, rows)}</section>`
  const runOuts = replenishment.map(({ sku, lastDay, runsOutOn, earliest, latest }) => [
    article(sku),
    day(lastDay),
    earliest === latest
      ? day(runsOutOn)
      : html`${day(runsOutOn)} <span class="muted">${word('console.between', { from: earliest, to: latest })}</span>`,
  ])
  const stopped = history.stopped.map(({ sku, lastDay, orderDays, everyDays }) => [
    article(sku),
    day(lastDay),
    String(orderDays),
    word('console.every', { days: everyDays }),
  ])
  return html`${section('run-outs', runOuts, ['article', 'last-order', 'runs-out'])}${section('stopped', stopped, ['article', 'last-order', 'order-days', 'every'])}`
}

/** A table whose cells say on a narrow screen what they are. */
function table(
  viewer: Viewer,
  columns: readonly Column[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  const names = columns.map((each) => column(viewer, each))
  return html`<div class="wide"><table class="stack"><thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td data-label="${names[at] ?? ''}">${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
