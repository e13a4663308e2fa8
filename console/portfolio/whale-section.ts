import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import type { SalesSpread } from '../../domain/movement/sales-spread.ts'
import type { ProfitSpread } from '../../domain/portfolio/profit-spread.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { whaleChart } from '../charts/whale-chart.ts'
import type { Viewer } from '../viewer.ts'

const percentsTold = [1, 5, 20]
type Shares = SalesSpread['shares']

/** How profit is spread, as the API gives it: when it was counted, of how many accounts, and one curve a currency. */
export type ProfitData = { asOf: string; accounts: number; spreads: readonly ProfitSpread[] } | null

/** How sales are spread over the accounts that buy. */
export async function salesWhale(viewer: Viewer, { shares }: SalesSpread): Promise<Markup> {
  const { word } = wordsFor(viewer)
  return html`<section><h2>${word('console.whale')}</h2><p class="muted">${word('console.whale-why')}</p>${await curve(viewer, shares, 'sales')}</section>`
}

/** How profit is spread over the accounts that have a statement, and what is known of the others. */
export async function profitWhale(viewer: Viewer, profit: ProfitData): Promise<Markup> {
  const { word } = wordsFor(viewer)
  const title = word('console.profit-whale')
  if (profit === null || profit.spreads.length === 0)
    return html`<section><h2>${title}</h2><p class="empty">${word('console.no-profit')}</p></section>`
  const { asOf, accounts, spreads } = profit
  const known = spreads.reduce((sum, each) => sum + each.accounts, 0)
  const why = word('console.profit-why', { at: asOf, known, without: accounts - known })
  const curves = await Promise.all(spreads.map((spread) => profitCurve(viewer, spread)))
  return html`<section><h2>${title}</h2><p class="muted">${why}</p>${curves}</section>`
}

async function profitCurve(viewer: Viewer, spread: ProfitSpread): Promise<Markup> {
  const { word } = wordsFor(viewer)
  const { currency, accounts, total, shares, peak, losing } = spread
  const inAll = word('console.profit-total', { accounts, total: { amount: total, currency } })
  if (peak.share === null) return html`<p>${inAll} ${word('console.no-profit-to-share')}</p>`
  const lost = { amount: losing.amount.replace('-', ''), currency }
  return html`<p>${inAll}</p>${await curve(viewer, shares, 'profit')}${
    losing.accounts === 0
      ? ''
      : html`<p>${word('console.profit-peak', { ...peak, share: peak.share, losing: losing.accounts, lost })}</p>`
  }`
}

/** The curve with what the best few bring said beside it. */
async function curve(viewer: Viewer, shares: Shares, of: 'sales' | 'profit'): Promise<Markup> {
  const { word } = wordsFor(viewer)
  const chart = await whaleChart(shares, {
    accounts: word('console.share-of-accounts'),
    share: word('console.share-of', { of }),
  })
  const told = shares.flatMap(({ percent, share }) =>
    share === null || !percentsTold.includes(percent)
      ? []
      : [html`<li>${word('console.whale-share', { percent: percent / 100, share, of })}</li>`],
  )
  const row = ({ percent, accounts, share }: Shares[number]) =>
    html`<tr><td>${word('console.share', { share: percent / 100 })}</td><td>${accounts}</td><td>${share === null ? '–' : word('console.share', { share })}</td></tr>`
  return html`<ul>${told}</ul><figure>${chart}<details><summary>${word('console.figures')}</summary><table><thead><tr><th scope="col">${word('console.share-of-accounts')}</th><th scope="col">${word('console.portfolio-column', { column: 'accounts' })}</th><th scope="col">${word('console.share-of', { of })}</th></tr></thead><tbody>${shares.map(row)}</tbody></table></details></figure>`
}
